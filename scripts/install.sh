#!/bin/sh
# install.sh installs offblocks from the archives of a release: the program, and what completes its commands in bash, zsh
# and fish. It takes the archive from the directory that it lies in, or from --from, and checks its checksum.
#
#   sh install.sh [--from DIRECTORY-OR-URL] [--prefix DIRECTORY]
#
# Unset, --prefix is /usr/local for root and ~/.local for others.
set -eu

fail() {
	echo "install.sh: $*" >&2
	exit 1
}

usage() {
	echo "install.sh: $*; usage: sh install.sh [--from DIRECTORY-OR-URL] [--prefix DIRECTORY]" >&2
	exit 2
}

has() { command -v "$1" >/dev/null 2>&1; }

from='' prefix=''
while [ $# -gt 0 ]; do
	case $1 in
	--from | --prefix)
		[ $# -gt 1 ] || usage "$1 needs a value"
		if [ "$1" = --from ]; then from=$2; else prefix=$2; fi
		shift 2
		;;
	*) usage "unknown argument $1" ;;
	esac
done
if [ -z "$from" ]; then
	case $0 in
	*install.sh) from=$(dirname "$0") ;;
	*) usage "say by --from where the archives are" ;;
	esac
fi
if [ -z "$prefix" ]; then
	if [ "$(id -u)" = 0 ]; then prefix=/usr/local; else prefix=${HOME:?}/.local; fi
fi

system=$(uname -s | tr '[:upper:]' '[:lower:]')
machine=$(uname -m)
case $machine in
x86_64 | amd64) machine=amd64 ;;
aarch64 | arm64) machine=arm64 ;;
esac
case $system/$machine in
linux/amd64 | linux/arm64 | darwin/amd64 | darwin/arm64) ;;
*) fail "there is no archive for $system/$machine; build the program from its source instead (make build)" ;;
esac

# What is needed and missing is named at once, and not one by one.
missing=''
for tool in tar gzip awk; do has "$tool" || missing="$missing $tool"; done
if has sha256sum; then
	sum() { sha256sum "$1"; }
elif has shasum; then
	sum() { shasum -a 256 "$1"; }
else
	missing="$missing sha256sum (or shasum)"
fi
case $from in
http://* | https://*)
	if has curl; then
		get() { curl -fsSL -o "$2" "${from%/}/$1"; }
	elif has wget; then
		get() { wget -q -O "$2" "${from%/}/$1"; }
	else
		missing="$missing curl (or wget)"
	fi
	;;
*)
	[ -d "$from" ] || fail "$from is neither a directory nor a URL"
	get() { [ -f "$from/$1" ] && cp "$from/$1" "$2"; }
	;;
esac
[ -z "$missing" ] || fail "missing:$missing"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
get SHA256SUMS "$work/SHA256SUMS" || fail "there is no SHA256SUMS at $from"
archive=$(awk -v end="_${system}_$machine.tar.gz" \
	'substr($2, length($2) - length(end) + 1) == end { print $2 }' "$work/SHA256SUMS")
case $archive in
'') fail "SHA256SUMS at $from lists no archive for $system/$machine" ;;
*[!A-Za-z0-9._+-]*) fail "SHA256SUMS at $from lists several archives for $system/$machine, or one with a strange name" ;;
esac
wanted=$(awk -v name="$archive" '$2 == name { print $1 }' "$work/SHA256SUMS")
get "$archive" "$work/archive.tar.gz" || fail "there is no $archive at $from"
got=$(sum "$work/archive.tar.gz" | awk '{ print $1 }')
[ "$got" = "$wanted" ] || fail "$archive is not what SHA256SUMS says: it has $got, and should have $wanted; nothing was installed"

mkdir "$work/unpacked"
tar -xzf "$work/archive.tar.gz" -C "$work/unpacked"

# place FILE MODE TARGET puts a file in its place at once, so that nobody runs a half of it.
place() {
	mkdir -p "$(dirname "$3")" || fail "$(dirname "$3") cannot be made; choose another place by --prefix"
	{ cp "$work/unpacked/$1" "$3.new" && chmod "$2" "$3.new" && mv -f "$3.new" "$3"; } ||
		fail "$3 cannot be written; choose another place by --prefix"
}
place offblocks 755 "$prefix/bin/offblocks"
place completions/offblocks.bash 644 "$prefix/share/bash-completion/completions/offblocks"
place completions/_offblocks 644 "$prefix/share/zsh/site-functions/_offblocks"
place completions/offblocks.fish 644 "$prefix/share/fish/vendor_completions.d/offblocks.fish"

echo "$prefix/bin/offblocks is installed:"
"$prefix/bin/offblocks" version
case :$PATH: in
*":$prefix/bin:"*) echo 'Try: offblocks sandbox' ;;
*) echo "$prefix/bin is not in your PATH. Try: $prefix/bin/offblocks sandbox" ;;
esac
