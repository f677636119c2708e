"""The desk: the admin in which staff keep listings.

    viewsets ─┬─ panels       what is on the form, in which order
              ├─ rule_text    rule documents as JSON that is checked where it is typed
              ├─ publishing   Publish and Approve ask the door first, and show what it says
              ├─ standing     what stands against publishing, above the form
              ├─ lists        columns, filters, searching, spreadsheets
              ├─ choosers     an organisation, location or service picked from thousands
              ├─ bulk         publishing, withdrawing and deleting many
              └─ deleting     what is used cannot be deleted; `uses` says by whom

The desk says nothing about what a listing means; rooms above register that with `directory.publishing`.
"""
