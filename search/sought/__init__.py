"""What somebody looks for, once what they typed has been read. PURE: no framework.

sought    the value that every engine answers; it holds nothing about a person but a point, in memory only
covering  whom a listing covers by place, as codes that any engine can compare
"""

from search.sought.sought import Near, Sought, Unit, Way

__all__ = ["Near", "Sought", "Unit", "Way"]
