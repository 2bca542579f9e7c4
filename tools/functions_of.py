"""Finds the functions of a C++ source by its braces, without a compiler; for sizes.py.

Comments and strings are blanked first. A brace opens a function when what stands before it, back to the last `;`, `{` or
`}`, has a parameter list and the scopes around it are only namespaces and types. The braces of a constructor's
initialisers (`: size_{0}`) are passed over; lambdas belong to their function.
"""
import collections
import re

Function = collections.namedtuple("Function", "name start lines is_switch")
BLANKED = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?<![0-9a-fA-F])\'(?:\\.|[^\'\\\n])+\''
                     r'|^[ \t]*#(?:[^\n\\]|\\\n|\\.)*', re.S | re.M)
OPENS_SCOPE = re.compile(r'^\s*(?:inline\s+)?namespace\b|^\s*extern\s+""\s*$|\b(?:class|struct|union|enum)\s+[^()=]*$')
NAME = re.compile(r"([~\w:]+|operator\s*\S+?|\])\s*\(")
INITIALISER = re.compile(r"\)\s*(?:noexcept\s*)?:(?!:).*[\w>]\s*$", re.S)
EXPRESSION = re.compile(r"[=(,]\s*$")


def blank(match):
    return ('""' if match[0][0] in '"R' else "") + "\n" * match[0].count("\n")


def is_one_switch(body):
    """Does a switch make up the body, but for a handful of lines around it?"""
    depth, opening = 0, body.find("switch (")
    for end in range(body.index("{", opening), len(body)) if opening >= 0 else ():
        depth += {"{": 1, "}": -1}.get(body[end], 0)
        if depth == 0:
            return body.count("\n") - body.count("\n", opening, end) <= 15
    return False


def kind_of(head, scopes):
    """What a brace opens after `head`: outer (a namespace or a type), function, initialiser, or something inner."""
    if any(scope != "outer" for scope in scopes) or EXPRESSION.search(head):
        return "inner"
    if OPENS_SCOPE.search(head) or not NAME.search(head):
        return "outer"
    return "initialiser" if INITIALISER.search(head) else "function"


def functions_of(source):
    text = BLANKED.sub(blank, source)
    scopes, found, last, function = [], [], 0, None
    for match in re.finditer(r"[{};]", text):
        at, kind = match.start(), None
        if match[0] == "{":
            head = text[last:at]
            kind = kind_of(head, scopes)
            if kind == "function":
                function = (at, text.count("\n", 0, at - len(head.lstrip())) + 1, NAME.search(head)[1])
            scopes.append(kind)
        elif match[0] == "}" and scopes:
            kind = scopes.pop()
            if kind == "function":
                begin, line, name = function
                found.append(Function(name, line, text.count("\n", 0, at) + 2 - line, is_one_switch(text[begin:at])))
        if kind != "initialiser":
            last = match.end()
    return found
