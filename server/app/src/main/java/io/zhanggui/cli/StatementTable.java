package io.zhanggui.cli;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.MetricTerms.Unit;
import io.zhanggui.settlement.statement.CapState;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.fraction.BigFraction;

/** A statement for people at the terminal. */
final class StatementTable {

    private final Language language;

    StatementTable(Language language) {
        this.language = language;
    }

    List<String> lines(Statement statement) {
        List<String> lines = new ArrayList<>();
        lines.add(language.choose("结算单 ", "Statement ") + statement.contract() + " v" + statement.version() + "  "
                + statement.period() + language.choose("（止日不含）", " (end not included)"));
        lines.addAll(TextTable.lines(
                statement.kpis().stream().map(this::kpi).toList(), List.of(false, false, true, true, true, false)));
        List<List<String>> amounts = new ArrayList<>();
        statement.lines().forEach(line -> amounts.add(amount(line)));
        amounts.add(
                List.of(language.choose("应付", "payable"), "", Fractions.money(statement.payableFen()), tax(statement)));
        amounts.add(List.of(
                language.choose("价税合计", "total"),
                "",
                Fractions.money(statement.totalFen()),
                language.choose("最晚 " + statement.due() + " 付", "due " + statement.due())));
        lines.addAll(TextTable.lines(amounts, List.of(false, false, true, false)));
        statement.caps().forEach(cap -> lines.add(cap(cap)));
        statement.notes().forEach(note -> lines.add(language.choose("注：", "Note: ") + words(note)));
        return lines;
    }

    private List<String> kpi(KpiResult kpi) {
        return List.of(
                language.choose(kpi.name(), kpi.metric().en()),
                kpi.span().toString(),
                value(kpi, kpi.value()),
                language.choose("目标 ", "target ") + value(kpi, kpi.target()),
                kpi.baseline()
                        .map(baseline -> language.choose("基线 ", "baseline ") + value(kpi, baseline))
                        .orElse(""),
                language.choose(kpi.verdict().zh(), kpi.verdict().word()));
    }

    private static String value(KpiResult kpi, BigFraction value) {
        return kpi.metric().unit() == Unit.PERCENT ? Fractions.percent(value) : Fractions.shown(value);
    }

    private List<String> amount(Line line) {
        return List.of(
                language.choose(line.kind().zh(), line.kind().en()),
                line.id(),
                Fractions.money(line.fen()),
                words(line.formula()));
    }

    private String tax(Statement statement) {
        String rate = Fractions.percent(statement.tax().rate());
        String amount = Fractions.money(statement.taxFen());
        return statement.tax().included()
                ? language.choose("含税 " + rate + "，其中税 " + amount, "tax " + rate + " included: " + amount)
                : language.choose("不含税，税 " + rate + " " + amount, "plus tax " + rate + ": " + amount);
    }

    private String cap(CapState cap) {
        return language.choose("利润上限 ", "Cap on profit ") + cap.window() + "  "
                + language.choose(cap.state().zh(), cap.state().word())
                + cap.allowedFen()
                        .map(allowed -> "  " + Fractions.money(cap.countedFen()) + " / " + Fractions.money(allowed))
                        .orElse("");
    }

    private String words(Words words) {
        return language.choose(words.zh(), words.en());
    }
}
