#!/bin/sh
# Puts the Nu HTML Checker into var/, where tests/site/test_markup.py looks for it. Needs npm to fetch it, Java to run.
set -u
cd "$(dirname "$0")/.." || exit 1

version=26.9.27 # the newest that was tried
folder=var/html-checker

for command in java npm; do
    command -v $command >/dev/null || {
        echo "The Nu HTML Checker needs $command: apt-get install default-jre-headless npm" >&2
        exit 1
    }
done
[ "$(cat $folder/version 2>/dev/null)" = $version ] && exit 0
mkdir -p $folder &&
    npm install --silent --ignore-scripts --no-save --no-package-lock --no-audit --no-fund --prefix $folder "vnu-jar@$version" &&
    echo $version >$folder/version
