#!/usr/bin/env bash
# Saves what a postmortem will ask for, before anybody restarts anything.
set -euo pipefail

namespace=${1:-honeydue}
folder="evidence-$(date -u +%Y%m%dT%H%M%SZ)"
mkdir -p "$folder"

kubectl get pods -A -o wide > "$folder/pods.txt"
kubectl get events -A --sort-by=.lastTimestamp > "$folder/events.txt"
kubectl top pods -A > "$folder/top.txt" || true

kubectl -n "$namespace" get pods -o name | while read -r pod; do
  name=${pod#pod/}
  kubectl -n "$namespace" describe "$pod" > "$folder/$name.describe.txt"
  kubectl -n "$namespace" logs "$pod" --all-containers > "$folder/$name.log" || true
  kubectl -n "$namespace" logs "$pod" --all-containers --previous \
    > "$folder/$name.previous.log" 2> /dev/null || true
done

echo "saved in $folder"
