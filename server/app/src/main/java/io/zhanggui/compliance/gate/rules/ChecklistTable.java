package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.gate.CheckPoint;
import io.zhanggui.compliance.gate.CheckPoint.EvidenceNeed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the points of a checklist from the rows of a table, as agencies keep them in Excel. */
public final class ChecklistTable {

    public static final String ASK = "检查项";
    public static final String SECTION = "章节";
    public static final String WHY = "依据";
    public static final String SEVERITY = "级别";
    public static final String EVIDENCE = "凭证";
    public static final String DAYS = "有效天数";
    /** Every column it knows. */
    public static final List<String> COLUMNS = List.of(ASK, SECTION, WHY, SEVERITY, EVIDENCE, DAYS);

    private static final Map<String, Severity> SEVERITIES = Map.of(
            "",
            Severity.BLOCK,
            "必须",
            Severity.BLOCK,
            "阻断",
            Severity.BLOCK,
            "block",
            Severity.BLOCK,
            "建议",
            Severity.WARN,
            "warn",
            Severity.WARN);
    private static final Map<String, EvidenceNeed> NEEDS = Map.of(
            "",
            EvidenceNeed.OPTIONAL,
            "可选",
            EvidenceNeed.OPTIONAL,
            "要",
            EvidenceNeed.NEEDED,
            "必须",
            EvidenceNeed.NEEDED,
            "needed",
            EvidenceNeed.NEEDED,
            "不要",
            EvidenceNeed.NONE,
            "none",
            EvidenceNeed.NONE);
    private static final String NO_SECTION = "检查";

    private final List<CheckPoint> points = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private String section = NO_SECTION;

    /**
     * Takes a row in; rows without a question are passed over.
     *
     * @param cells by the names of the columns
     */
    public void add(long line, Map<String, String> cells) {
        String ask = cells.getOrDefault(ASK, "").strip();
        String named = cells.getOrDefault(SECTION, "").strip();
        // A section is often written only beside its first point.
        section = named.isEmpty() ? section : named;
        if (ask.isEmpty()) {
            return;
        }
        Severity severity = known(SEVERITIES, SEVERITY, cells, line);
        EvidenceNeed evidence = known(NEEDS, EVIDENCE, cells, line);
        String days = cells.getOrDefault(DAYS, "").strip();
        if (!days.matches("\\d{0,4}") || days.matches("0+")) {
            faults.add(fault(line, DAYS, days, "1–3660"));
        }
        if (severity != null && evidence != null && faults.isEmpty()) {
            points.add(new CheckPoint(
                    points.size() + 1,
                    section,
                    ask,
                    cells.getOrDefault(WHY, "").strip(),
                    severity,
                    evidence,
                    days.isEmpty() ? null : Integer.valueOf(days)));
        }
    }

    public List<CheckPoint> points() {
        return List.copyOf(points);
    }

    public List<String> faults() {
        return List.copyOf(faults);
    }

    private <T> @Nullable T known(Map<String, T> words, String column, Map<String, String> cells, long line) {
        String word = cells.getOrDefault(column, "").strip();
        T found = words.get(word);
        if (found == null) {
            faults.add(fault(
                    line,
                    column,
                    word,
                    String.join(
                            "、",
                            words.keySet().stream()
                                    .filter(each -> !each.isEmpty())
                                    .sorted()
                                    .toList())));
        }
        return found;
    }

    private static String fault(long line, String column, String word, String hint) {
        return "第 " + line + " 行 " + column + "：“" + word + "”；可以写 " + hint;
    }
}
