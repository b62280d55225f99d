package io.zhanggui.cli;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tells how imports go and how they ended: for people, or as one JSON line per file. */
final class ImportReport {

    private static final List<String> COUNTS = List.of("read", "accepted", "updated", "unchanged", "quarantined");

    private final Terminal terminal;
    private final Language language;
    private final boolean json;
    private boolean anyRefused;
    private boolean anyFailed;

    ImportReport(Terminal terminal, Language language, boolean json) {
        this.terminal = terminal;
        this.language = language;
        this.json = json;
    }

    boolean anyRefused() {
        return anyRefused;
    }

    boolean anyFailed() {
        return anyFailed;
    }

    void sending(String file) {
        terminal.showProgress(language.choose("传送 ", "sending ") + file);
    }

    void progress(JsonNode job) {
        long total = job.path("bytesTotal").asLong(0);
        long percent = total == 0 ? 0 : job.path("bytesRead").asLong(0) * 100 / total;
        String left = job.has("secondsLeft")
                ? language.choose("，还要 %s 秒", ", %s s left")
                        .formatted(job.path("secondsLeft").asString(""))
                : "";
        terminal.showProgress("%s  %d%%  %s%s%s"
                .formatted(
                        job.path("file").asString(""),
                        percent,
                        grouped(job.path("rowsRead")),
                        language.choose(" 行", " rows"),
                        left));
    }

    /** Tells the end of one job. */
    void end(JsonNode job) {
        terminal.clearProgress();
        String state = job.path("state").asString("");
        anyRefused |= state.equals("refused") || state.equals("asking");
        anyFailed |= state.equals("failed") || state.equals("cancelled");
        if (json) {
            terminal.print(line(job).toString());
        } else if (state.equals("done")) {
            terminal.print(account(job));
        } else {
            terminal.complain(job.path("file").asString("") + "  " + reason(job));
        }
    }

    /** The stable form for programs; what did not load has counts of 0, no load, and the reason. */
    private static ObjectNode line(JsonNode job) {
        JsonNode receipt = job.path("receipt");
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("file", job.path("file").asString(""));
        line.set("format", orNull(job.path("format")));
        line.set("confidence", orNull(job.path("confidence")));
        COUNTS.forEach(name -> line.put(name, receipt.path(name).asLong(0)));
        line.set("load", orNull(receipt.path("load")));
        if (!job.path("state").asString("").equals("done")) {
            line.put("state", job.path("state").asString(""));
            line.set("refusal", orNull(job.has("refusal") ? job.path("refusal") : job.path("question")));
        }
        return line;
    }

    private String account(JsonNode job) {
        JsonNode receipt = job.path("receipt");
        String counts = language.choose(
                "读取 %s = 新增 %s + 更新 %s + 未变 %s + 隔离 %s",
                "read %s = accepted %s + updated %s + unchanged %s + quarantined %s");
        return "%s  %s  %s  %s %s"
                .formatted(
                        job.path("file").asString(""),
                        job.path(language == Language.en ? "format" : "formatZh")
                                .asString(job.path("format").asString("")),
                        counts.formatted(COUNTS.stream()
                                .map(name -> (Object) grouped(receipt.path(name)))
                                .toArray()),
                        language.choose("加载", "load"),
                        receipt.path("load").asString(""));
    }

    private String reason(JsonNode job) {
        JsonNode refusal = job.path("refusal");
        JsonNode question = job.path("question");
        if (!refusal.isMissingNode() && !refusal.isNull()) {
            String nearest = refusal.path("nearestFormatZh").asString("");
            return refusal.path(language.name()).asString("")
                    + (nearest.isEmpty() ? "" : language.choose("；最接近的格式：", "; the nearest format: ") + nearest);
        }
        String hint = switch (question.path("needs").asString("")) {
            case "as_of" -> language.choose("（用 --as-of 日期）", " (use --as-of DAY)");
            case "period" -> language.choose("（用 --period 起..止）", " (use --period FROM..TO)");
            case "confirm" -> language.choose("（用 --format 格式）", " (use --format KEY)");
            case "mapping" -> language.choose("（请在网页里对应各列）", " (map its columns in the page)");
            default -> job.path("state").asString("");
        };
        return question.path(language.name()).asString("") + hint;
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? JsonMapper.shared().nullNode() : node;
    }

    private static String grouped(JsonNode count) {
        return String.format(Locale.ROOT, "%,d", count.asLong(0));
    }
}
