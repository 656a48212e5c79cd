# Sourced by clew, check and bench. Works with bash 3.2.
#
#   find_jdk        sets JDK to the home of a JDK 25 or newer, or says what to do and exits 2
#   build_lock      one build in this folder at a time; build_unlock lets the next one in

# Without a UTF-8 locale, Java on Linux cannot read arguments or file names beyond ASCII.
case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *UTF-8 | *utf-8 | *UTF8 | *utf8) ;;
    *) [ "$(uname)" = Darwin ] || export LC_ALL=C.UTF-8 ;;
esac

# The major version of the JDK at $1, or 0: from its release file, which is quick, or by asking it.
jdk_major() {
    local line version=
    if [ ! -x "$1/bin/java" ] || [ ! -x "$1/bin/javac" ]; then
        echo 0
        return
    fi
    if [ -r "$1/release" ]; then
        while read -r line; do
            case "$line" in JAVA_VERSION=*) version="${line#JAVA_VERSION=}" ;; esac
        done <"$1/release"
    fi
    if [ -z "$version" ]; then
        version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version \("[^"]*"\).*/\1/p')
    fi
    version="${version//\"/}"
    version="${version%%[!0-9]*}"
    echo "${version:-0}"
}

# The home of the java on the PATH, through all its symbolic links.
jdk_on_path() {
    local java link
    java=$(command -v java) || return 0
    while [ -L "$java" ]; do
        link=$(readlink "$java")
        case "$link" in /*) java="$link" ;; *) java="$(dirname "$java")/$link" ;; esac
    done
    dirname "$(dirname "$java")"
}

find_jdk() {
    local home major newer=
    JDK=
    if [ -n "${CLEW_JAVA_HOME:-}" ]; then
        if [ "$(jdk_major "$CLEW_JAVA_HOME")" -lt 25 ]; then
            echo "clew: CLEW_JAVA_HOME ($CLEW_JAVA_HOME) is not a JDK 25 or newer: point it at one, or unset it" >&2
            exit 2
        fi
        JDK="$CLEW_JAVA_HOME"
        return
    fi
    for home in "${JAVA_HOME:-}" "$(jdk_on_path)" \
        /usr/lib/jvm/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* \
        "${HOME:-}"/.jdks/* "${HOME:-}"/.jdks/*/Contents/Home; do
        [ -n "$home" ] && [ -d "$home" ] || continue
        major=$(jdk_major "$home")
        if [ "$major" -eq 25 ]; then
            JDK="$home"
            return
        fi
        [ "$major" -gt 25 ] && [ -z "$newer" ] && newer="$home"
    done
    JDK="$newer"
    if [ -z "$JDK" ]; then
        echo "clew: no JDK 25 or newer found: install one (for example Temurin 25), or set CLEW_JAVA_HOME to its folder" >&2
        exit 2
    fi
}

need_maven() {
    if ! command -v mvn >/dev/null 2>&1; then
        echo "clew: Maven (mvn) not found: install Maven 3.8 or newer, it builds Clew" >&2
        exit 2
    fi
}

# The lock lies outside target/, which a clean removes. flock frees it however the holder ends; without
# flock (macOS) it is a folder with the holder's process id, taken over when that process is gone.
build_lock() {
    local holder
    if command -v flock >/dev/null 2>&1; then
        exec 9>"$CLEW_HOME/.build.lock"
        flock 9
        return
    fi
    until mkdir "$CLEW_HOME/.build.lock.d" 2>/dev/null; do
        holder=$(cat "$CLEW_HOME/.build.lock.d/pid" 2>/dev/null)
        if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
            rm -rf "$CLEW_HOME/.build.lock.d"
        else
            sleep 1
        fi
    done
    echo $$ >"$CLEW_HOME/.build.lock.d/pid"
    trap build_unlock EXIT
}

build_unlock() {
    if command -v flock >/dev/null 2>&1; then
        exec 9>&-
    else
        rm -rf "$CLEW_HOME/.build.lock.d"
    fi
}
