#!/bin/sh
# Lets this user's desktop start migbrowser from its menu and open migbrowser: links with it.
#   sh register.sh            does so
#   sh register.sh --remove   undoes it
# Run it again after the folder was moved.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/migbrowser.desktop
icon=$data/icons/hicolor/scalable/apps/migbrowser.svg

refresh() {
    if command -v update-desktop-database >/dev/null; then
        update-desktop-database "$data/applications"
    fi
}

case ${1-} in
    --remove)
        rm -f "$entry" "$icon"
        refresh
        echo "migbrowser is no longer registered"
        exit
        ;;
    '') ;;
    *)
        sed -n '2,5s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
esac

program=$here/migbrowser-window
if [ ! -x "$program" ]; then
    echo "register.sh: there is no $program: keep this script in the folder of the program" >&2
    exit 2
fi
mkdir -p "$(dirname "$entry")" "$(dirname "$icon")"
# A desktop entry wants these four escaped inside quotation marks, and sed two of them and its own mark.
escaped=$(printf '%s' "$program" | sed 's/[\\"`$]/\\\\&/g; s/%/%%/g' | sed 's/[\\&|]/\\&/g')
sed "s|@PROGRAM@|$escaped|" "$here/migbrowser.desktop" >"$entry.new"
mv "$entry.new" "$entry"
if [ -f "$here/_internal/resources/icons/migbrowser.svg" ]; then
    cp "$here/_internal/resources/icons/migbrowser.svg" "$icon"
fi
refresh
if command -v xdg-mime >/dev/null; then
    xdg-mime default migbrowser.desktop x-scheme-handler/migbrowser
fi
echo "migbrowser: links open with $program"
