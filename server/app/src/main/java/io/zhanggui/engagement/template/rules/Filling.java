package io.zhanggui.engagement.template.rules;

import io.zhanggui.engagement.template.Answers;
import io.zhanggui.engagement.template.Answers.ChosenKpi;
import io.zhanggui.engagement.template.Answers.NamedShop;
import io.zhanggui.engagement.template.ContractTemplates;
import io.zhanggui.engagement.template.Filled;
import io.zhanggui.engagement.template.KpiTemplate;
import io.zhanggui.engagement.template.Place;
import io.zhanggui.engagement.template.PlaceKind;
import io.zhanggui.engagement.template.TierTemplate;
import io.zhanggui.shared.Bilingual;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One template filled with answers; what is open is marked at the end of its line. */
final class Filling {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z_]+)\\}\\}");

    private final ContractTemplates templates;
    private final TierTemplate template;
    private final Answers answers;
    private final Gaps gaps = new Gaps();
    private final Map<String, String> values = new HashMap<>();

    Filling(ContractTemplates templates, TierTemplate template, Answers answers) {
        this.templates = templates;
        this.template = template;
        this.answers = answers;
    }

    Filled write() {
        template.places().forEach(place -> values.put(place.key(), gaps.value("", place, answers.places())));
        order();
        StringBuilder text = new StringBuilder();
        for (String line : template.text().lines().toList()) {
            switch (line) {
                case "{{#shops}}" -> shops(text);
                case "{{#kpis}}" -> kpis(text);
                case "{{#promises}}" -> promises(text);
                default -> text.append(line(line)).append('\n');
            }
        }
        return new Filled(text.toString(), gaps.found());
    }

    private void order() {
        String from = value("from");
        String last = value("last");
        if (!from.isEmpty() && !last.isEmpty() && LocalDate.parse(last).isBefore(LocalDate.parse(from))) {
            gaps.note("last", new Bilingual("合同最后一天", "Last day"), new Bilingual("早于第一天", "before the first day"));
            values.put("last", "");
        }
    }

    private String line(String line) {
        StringBuilder open = new StringBuilder();
        String written = PLACE.matcher(line).replaceAll(found -> {
            String scalar = scalar(found.group(1));
            if (scalar.isEmpty()) {
                open.append(open.isEmpty() ? "" : "、").append(name(found.group(1)));
            }
            return Matcher.quoteReplacement(scalar.isEmpty() ? "\"\"" : scalar);
        });
        return open.isEmpty() ? written : written + "  # 待填：" + open;
    }

    private String scalar(String place) {
        return switch (place) {
            case "to" ->
                value("last").isEmpty()
                        ? ""
                        : LocalDate.parse(value("last")).plusDays(1).toString();
            case "path" -> path();
            default -> isText(place) && !value(place).isEmpty() ? Scalars.text(value(place)) : value(place);
        };
    }

    private String path() {
        String days = value("dispute_days");
        String arbitration = value("arbitration");
        return days.isEmpty() || arbitration.isEmpty()
                ? ""
                : Scalars.text("双方核对同一份导出文件；" + days + " 天内谈不拢的，交" + arbitration + "仲裁");
    }

    private boolean isText(String place) {
        return find(place).map(found -> found.kind() == PlaceKind.TEXT).orElse(false);
    }

    private String name(String place) {
        return switch (place) {
            case "to" -> name("last");
            case "path" -> name("arbitration");
            default -> find(place).map(found -> found.name().zh()).orElse(place);
        };
    }

    private Optional<Place> find(String place) {
        return template.places().stream()
                .filter(each -> each.key().equals(place))
                .findFirst();
    }

    private String value(String place) {
        return values.getOrDefault(place, "");
    }

    private void shops(StringBuilder text) {
        if (answers.shops().isEmpty()) {
            gaps.note("shops", new Bilingual("店铺", "Shops"), new Bilingual("至少选一家", "choose at least one"));
        }
        for (NamedShop shop : answers.shops()) {
            text.append("  - {id: ")
                    .append(Scalars.text(shop.id()))
                    .append(", platform: ")
                    .append(Scalars.text(shop.platform()))
                    .append(", name: ")
                    .append(Scalars.text(shop.name()))
                    .append("}\n");
        }
    }

    private void kpis(StringBuilder text) {
        if (answers.kpis().isEmpty()) {
            gaps.note("kpis", new Bilingual("考核指标", "KPIs"), new Bilingual("至少选一条", "choose at least one"));
        }
        for (ChosenKpi chosen : answers.kpis()) {
            Optional<KpiTemplate> kpi = templates.findKpi(chosen.key());
            if (kpi.isPresent()) {
                text.append(new KpiClause(kpi.get(), chosen.places(), gaps)
                        .write(goal -> templates.placesOf(kpi.get(), goal.kind())));
            } else {
                gaps.note(
                        "kpis." + chosen.key(),
                        new Bilingual(chosen.key(), chosen.key()),
                        new Bilingual("没有这条指标条款", "there is no such clause"));
            }
        }
    }

    private void promises(StringBuilder text) {
        List<String> promises = answers.promises().isEmpty() ? template.promises() : answers.promises();
        for (String promise : promises) {
            String said = PLACE.matcher(promise)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(value(found.group(1)).isEmpty() ? "＿＿" : value(found.group(1))));
            text.append("  - ").append(Scalars.text(said)).append('\n');
        }
    }
}
