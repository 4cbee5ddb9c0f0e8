package org.gemba.connect.log;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a column of a log can tell. The words are those that plants and tools use in their headers, best known first. */
public enum LogColumn {
    /** The unit, lot or order: the case of process mining. */
    UNIT(
            "unit, order or lot",
            "caseid case caseconceptname caseidentifier unitid unit workorder workorderid workorderno productionorder orderid orderno "
                    + "ordernumber order jobid jobno job lotid lotno lot batchid batchno batch serialnumber serialno serial sn traceid "
                    + "instanceid auftragsnummer fertigungsauftrag auftrag losnummer los charge seriennummer 製造番号 製番 ロット ロット番号 注文番号 案件 ケース"),
    /** What was done: the activity. */
    STEP(
            "step that was done",
            "conceptname activity activityname step stepname operation operationname task taskname processstep process event eventname "
                    + "vorgang arbeitsgang arbeitsschritt tätigkeit taetigkeit schritt 工程 作業 作業名 工程名 活動"),
    /** Where it was done: the machine or station. */
    STATION(
            "station or machine",
            "orgresource machine machineid machinename station stationid stationname workstation workcenter workcentre resource resourcename "
                    + "equipment equipmentid cell asset maschine anlage arbeitsplatz station 設備 設備名 機械 機械名 ステーション"),
    /** When it began. */
    START(
            "time of the beginning",
            "start starttime starttimestamp startdate startdatetime startedat started starts begin begintime beginn began begints startts "
                    + "timestampstart timestart von anfang startzeit 開始 開始時刻 開始日時 着手 着手日時"),
    /** When it ended. */
    COMPLETE(
            "time of the end",
            "complete completetime completetimestamp completed completedat completion completiontime end endtime endtimestamp enddate "
                    + "enddatetime ended endedat ends finish finishtime finished finishedat stop stoptime endts timestampend timeend ende "
                    + "bis endzeit fertig 完了 完了時刻 完了日時 終了 終了時刻 終了日時"),
    /** When it happened, where a row has one time only. */
    TIME(
            "time",
            "timetimestamp timestamp time datetime eventtime occurredat date when ts zeitstempel zeit zeitpunkt datum 時刻 日時 発生日時"),
    /** Whether a row tells a beginning or an end. */
    LIFECYCLE("mark of beginning or end", "lifecycletransition lifecycle transition eventtype phase"),
    /** What is made. */
    PART(
            "part",
            "partdesc part partno partnumber partid partname partdescription productid product productname item itemno article sku model "
                    + "material teil teilenummer artikel artikelnummer produkt 品番 品名 製品 製品名 部品"),
    /** Who did it. */
    WORKER(
            "person",
            "workerid worker operatorid operator employeeid employee personid person userid user staff performedby mitarbeiter bediener "
                    + "werker personal 作業者 作業員 担当者 担当"),
    /** What kind of report the row is: work, changeover, breakdown. */
    REPORT(
            "kind of report",
            "reporttype recordtype rowtype entrytype worktype statustype type kind category art meldeart satzart 区分 種別"),
    /** Why a station stopped. */
    REASON(
            "reason of a stop",
            "stopreason reasoncode reason downtimereason cause causecode grund störgrund stoergrund 停止理由 理由 原因"),
    /** Good pieces. */
    COMPLETED(
            "count of good pieces",
            "qtycompleted completedqty quantitycompleted qtygood goodqty goodquantity good goodpieces goodparts goodcount yield output qty quantity "
                    + "pieces count gutmenge gutteile menge stückzahl stueckzahl gut 良品数 良品 完成数 数量"),
    /** Defective pieces. */
    REJECTED(
            "count of rejected pieces",
            "qtyrejected rejectedqty quantityrejected rejected reject rejects qtyscrap scrapqty scrap scrapped defects defective defectqty nok ng "
                    + "bad badparts ausschuss ausschussmenge schlechtteile 不良数 不良 不良品数"),
    /** Pieces held for those who decide. */
    HELD(
            "count of pieces held for review",
            "qtymrb qtyformrb mrbqty mrb qtyheld heldqty held hold onhold quarantine gesperrt sperrmenge 保留数 保留"),
    /** Whether it was done again because the first time was not right. */
    REWORK("mark of rework", "rework isrework reworked reworkflag nacharbeit 手直し 再作業"),
    /** The sender's own figure of how long it took. */
    SPAN(
            "sender's own length of the work",
            "span spanmin spanminutes duration durationmin durationminutes durationsec durationseconds durations durationh durationhours "
                    + "processingtime cycletime cycletimes cycletimesec timetaken elapsed elapsedmin elapsedminutes elapsedsec dauer laufzeit 所要時間 作業時間"),
    /** Pieces the unit was ordered with. */
    ORDERED(
            "count of pieces ordered",
            "workorderqty orderqty orderquantity orderedqty ordered qtyordered plannedqty targetqty lotsize batchsize lotqty "
                    + "auftragsmenge sollmenge losgröße losgroesse 注文数 注文数量 ロットサイズ 計画数");

    private static final Pattern TOKENS = Pattern.compile("(?<=[a-z])(?=[A-Z])|[^\\p{L}\\p{N}]+");

    private final String meaning;
    private final String words;

    LogColumn(String meaning, String words) {
        this.meaning = meaning;
        this.words = words;
    }

    /** As one says it. */
    String meaning() {
        return meaning;
    }

    /** As it stands in a mapping file. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How well a header fits: 0 not at all, more for a better word. */
    int fit(String header) {
        String plain = plain(header);
        int place = place(plain);
        if (place >= 0) {
            return 1_000 - place;
        }
        place = place(plain.replaceAll("(utc|local|iso|text|min|sec)$", ""));
        if (place >= 0) {
            return 800 - place;
        }
        int best = 0;
        for (String token : TOKENS.split(header, -1)) {
            place = place(plain(token));
            best = place >= 0 ? Math.max(best, 400 - place) : best;
        }
        return best;
    }

    private int place(String word) {
        return Arrays.asList(words.split(" ", -1)).indexOf(word);
    }

    private static String plain(String header) {
        StringBuilder plain = new StringBuilder();
        header.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }
}
