package org.gemba.connect.log;

import java.util.Locale;
import java.util.Optional;

/** What a row of a log reports. */
public enum ReportKind {
    WORK(
            "d production produce produced run running work processing operation machining direct p prod produktion fertigung lauf 生産 加工 作業 稼働"),
    CHANGEOVER("s setup set-up changeover change-over setting c rüsten ruesten rüstzeit umrüsten 段取り 段取 段替え 準備"),
    BREAKDOWN(
            "b breakdown down downtime stop stoppage failure fault repair maintenance störung stoerung ausfall stillstand 故障 停止 修理 チョコ停");

    private final String words;

    ReportKind(String words) {
        this.words = " " + words + " ";
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ReportKind> ofKey(String key) {
        for (ReportKind kind : values()) {
            if (kind.key().equals(key)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** What a plant's own word means, as far as it is known. */
    static Optional<ReportKind> meantBy(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT).replace(" ", "");
        for (ReportKind kind : values()) {
            if (!plain.isEmpty() && kind.words.contains(" " + plain + " ")) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
