"""How fast the navigator answers for one person, and how often it is right: measured beside other engines.

    python -m bench            the whole table: 1,000, 10,000 and 100,000 services, 200 people each
    python -m bench --quick    1,000 and 10,000 services, 20 people

README.md beside this file says what each figure means and what is not compared.
"""
