"""The desk: the admin in which staff keep listings.

    dashboard                 what waits for whom, what wants mending, what is about to change
    viewsets ─┬─ panels       what is on the form, in which order; `widgets`: days to tick, councils by name
              ├─ rule_text    rule documents as JSON that is checked where it is typed
              ├─ publishing   Publish asks the door first, and `refusing` has the words for what it says
              ├─ approving    so does Approve, and says what became of the listing
              ├─ waiting      what waits or was sent back, above the form; `action_menu`: the menu at its foot
              ├─ standing     what stands against publishing, above the form
              ├─ withdrawing  who goes on speaking of what is withdrawn
              ├─ lists        columns, filters, searching, spreadsheets
              ├─ choosers     an organisation, location or service picked from thousands
              ├─ bulk         publishing, withdrawing and deleting many
              └─ deleting     what is used cannot be deleted; `uses` says by whom, `uses_page` on a page

The desk says nothing about what a listing means; rooms above register that with `directory.publishing`.
"""
