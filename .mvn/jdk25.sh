# Finds a JDK of at least 25 and exports it as JAVA_HOME. Sourced by ./gemba and ./mvnw.
jdk_major() { sed -n 's/^JAVA_VERSION="\(1\.\)\{0,1\}\([0-9]*\).*/\2/p' "$1/release" 2>/dev/null; }
jdk_pick() {
  for d in "${JAVA_HOME-}" "${JAVA_25_HOME-}" \
           "$(dirname "$(dirname "$(readlink -f "$(command -v java 2>/dev/null)" 2>/dev/null)")" 2>/dev/null)" \
           /usr/lib/jvm/*25* /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
           /opt/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -x "$d/bin/javac" ] || continue
    m=$(jdk_major "$d"); [ -n "$m" ] && [ "$m" -ge 25 ] && { JAVA_HOME=$d; export JAVA_HOME; return 0; }
  done
  echo "Gemba needs a JDK 25 or newer and found none." >&2
  echo "Looked at JAVA_HOME (${JAVA_HOME:-not set}), JAVA_25_HOME, the java on PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks, /opt/java." >&2
  echo "Install one (for example Temurin 25 from https://adoptium.net) and point JAVA_HOME at it." >&2
  return 1
}
jdk_pick || exit 1
