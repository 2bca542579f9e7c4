# read_inventory.py FILE ADDRESS: reads an objects.inv as Sphinx does for intersphinx and prints what it found, a line each:
# role, name, address, title, separated by tabs. Ends with status 77 where there is no Sphinx.
import posixpath
import sys

try:
    from sphinx.util.inventory import InventoryFile
except ImportError:
    sys.exit(77)

with open(sys.argv[1], "rb") as file:
    inventory = InventoryFile.load(file, sys.argv[2], posixpath.join)
for role, entries in sorted(inventory.items()):
    for name, (project, version, address, title) in entries.items():
        print(role, name, address, title, sep="\t")
print("project", project, version, sep="\t")
