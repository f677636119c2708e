"""How people who keep the site sign in: a code by e-mail, or a password; and a second step where it is required.

The steps themselves are django-allauth's. This room says which of them there are, closes every other way in, and keeps
names and addresses out of what is written down on the way.
"""
