#!/bin/sh
# ANCHOR: body
echo one
echo two
# ANCHOR_END: body
exit 0
