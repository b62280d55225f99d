package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.gate.CheckPoint;
import io.zhanggui.compliance.gate.Checklist;
import java.util.stream.Collectors;

/** Writes a checklist as the YAML that {@link ChecklistReader} reads. */
public final class ChecklistText {

    private ChecklistText() {}

    public static String of(Checklist list) {
        StringBuilder yaml = new StringBuilder();
        yaml.append("checklist: ").append(list.key()).append('\n');
        yaml.append("zh: ").append(quoted(list.name().zh())).append('\n');
        yaml.append("en: ").append(quoted(list.name().en())).append('\n');
        yaml.append("for: ").append(list.of().word()).append('\n');
        yaml.append("required: ").append(list.required()).append('\n');
        yaml.append("valid_days: ").append(list.validDays()).append('\n');
        if (!list.categories().isEmpty()) {
            yaml.append("categories: [")
                    .append(list.categories().stream()
                            .map(Category::word)
                            .sorted()
                            .collect(Collectors.joining(", ")))
                    .append("]\n");
        }
        if (!list.grades().isEmpty()) {
            yaml.append("grades:\n");
            list.grades()
                    .forEach(grade -> yaml.append("  - {grade: ")
                            .append(quoted(grade.name()))
                            .append(", from: ")
                            .append(grade.fromPercent())
                            .append("}\n"));
        }
        yaml.append("sections:\n");
        String section = null;
        for (CheckPoint point : list.points()) {
            if (!point.section().equals(section)) {
                section = point.section();
                yaml.append("  - section: ").append(quoted(section)).append("\n    points:\n");
            }
            append(yaml, point);
        }
        return yaml.toString();
    }

    private static void append(StringBuilder yaml, CheckPoint point) {
        yaml.append("      - ask: ").append(quoted(point.ask())).append('\n');
        if (!point.why().isEmpty()) {
            yaml.append("        why: ").append(quoted(point.why())).append('\n');
        }
        yaml.append("        severity: ").append(point.severity().word()).append('\n');
        yaml.append("        evidence: ").append(point.evidence().key()).append('\n');
        if (point.validDays() != null) {
            yaml.append("        valid_days: ").append(point.validDays()).append('\n');
        }
    }

    /** In double quotes, as YAML escapes them. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + "\"";
    }
}
