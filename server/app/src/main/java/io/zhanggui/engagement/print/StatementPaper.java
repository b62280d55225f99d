package io.zhanggui.engagement.print;

import io.zhanggui.paper.Paper;
import io.zhanggui.paper.PdfPaper;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.Measure;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.statement.CapState;
import io.zhanggui.settlement.statement.KpiResult;
import io.zhanggui.settlement.statement.LedgerEntry;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.Statement;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** A statement of settlement on paper, with the root both sides confirm. The same input gives the same bytes. */
public final class StatementPaper {

    private static final int SHORT_HASH = 12;

    private final Contract contract;
    private final Statement statement;
    private final String root;
    private final LineWords words;
    private final Printed printed;
    private final List<Paper.Block> blocks = new ArrayList<>();

    private StatementPaper(Printed printed) {
        this.printed = printed;
        this.contract = printed.contract();
        this.statement = printed.statement();
        this.root = printed.root();
        this.words = new LineWords(contract);
    }

    /**
     * What is printed.
     *
     * @param contract the version it was settled by
     * @param root the hash of its bundle's manifest, as 64 hexadecimal digits
     * @param confirmations in their order; none while it is open
     * @param payBy the last day of payment that holds, which may be later than the contract's
     * @param measures the name of a base measure that the contract does not define itself
     */
    public record Printed(
            Contract contract,
            Statement statement,
            String root,
            List<Confirmation> confirmations,
            LocalDate payBy,
            UnaryOperator<String> measures) {}

    /** As a PDF. */
    public static byte[] pdf(Printed printed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfPaper.write(paper(printed), out);
        return out.toByteArray();
    }

    /** As a Word document. */
    public static byte[] word(Printed printed) {
        return ContractPaper.word(paper(printed));
    }

    static Paper paper(Printed printed) {
        Contract contract = printed.contract();
        Statement statement = printed.statement();
        String root = printed.root();
        String title = "结算单";
        return new Paper(
                title,
                List.of(
                        contract.title() + "（" + contract.number() + "　第 " + statement.version() + " 版，结算规则第 "
                                + statement.rules() + " 版）",
                        "结算期：" + Figures.days(statement.period()),
                        "根哈希：" + root),
                new StatementPaper(printed).blocks(),
                contract.provider() + " · " + contract.merchant(),
                title + "　" + contract.number() + "　" + Figures.shortDays(statement.period()) + "　根 "
                        + root.substring(0, Math.min(SHORT_HASH, root.length())) + "…");
    }

    private List<Paper.Block> blocks() {
        summary();
        lines();
        kpis();
        caps();
        notes();
        ledger();
        confirmed();
        return blocks;
    }

    private void summary() {
        long total = statement.totalFen();
        blocks.add(new Paper.Labelled("甲方（商家）", contract.merchant()));
        blocks.add(new Paper.Labelled("乙方（服务商）", contract.provider()));
        blocks.add(new Paper.Labelled(
                total < 0 ? "乙方应付甲方" : "甲方应付乙方",
                Figures.money(Math.abs(total)) + " 元（人民币大写：" + YuanInWords.of(Math.abs(total)) + "），含税额 "
                        + Figures.money(Math.abs(statement.taxFen())) + " 元；" + paid()));
        if (statement.carriedFen() != 0) {
            blocks.add(new Paper.Labelled("结转下期", Figures.money(statement.carriedFen()) + " 元"));
        }
    }

    /** Where the day moved, both are told. */
    private String paid() {
        String by = Figures.day(printed.payBy()) + "前付清";
        return printed.payBy().equals(statement.due())
                ? by
                : by + "（合同的付款日 " + Figures.day(statement.due()) + "，早于出单日或不是工作日，已顺延）";
    }

    private void lines() {
        blocks.add(new Paper.Heading(1, "一　金额"));
        List<List<String>> rows = new ArrayList<>();
        for (Line line : statement.lines()) {
            rows.add(List.of(
                    line.kind().zh() + subject(line),
                    Figures.shortDays(line.of()),
                    words.formula(line),
                    Figures.money(line.fen())));
        }
        String stated = statement.tax().included() ? "合计（含税）" : "合计（不含税）";
        rows.add(List.of(stated, "", "各行之和", Figures.money(statement.payableFen())));
        rows.add(List.of(
                "税额",
                "",
                (statement.tax().included() ? "已含在内，税率 " : "合计 × ")
                        + Figures.share(statement.tax().rate()),
                Figures.money(statement.taxFen())));
        rows.add(List.of("应付", "", "", Figures.money(statement.totalFen())));
        blocks.add(new Paper.Table(List.of("项目", "所属期间", "算式与数据", "金额（元）"), List.of(4, 6, 9, 3), rows));
    }

    /** The KPI a line is about, by its name. */
    private String subject(Line line) {
        return contract.kpis().stream()
                .filter(kpi -> List.of(line.id().split(":", -1)).contains(kpi.id()))
                .map(kpi -> "：" + kpi.name())
                .findFirst()
                .orElse("");
    }

    private void kpis() {
        if (statement.kpis().isEmpty()) {
            return;
        }
        blocks.add(new Paper.Heading(1, "二　考核指标"));
        blocks.add(new Paper.Table(
                List.of("指标", "期间与计入天数", "基线", "目标", "实际", "差距", "结果", "数据"),
                List.of(4, 4, 3, 3, 3, 3, 3, 6),
                statement.kpis().stream().map(this::row).toList()));
    }

    private List<String> row(KpiResult kpi) {
        Measure measure = contract.kpis().stream()
                .filter(each -> each.id().equals(kpi.kpi()))
                .map(Kpi::measure)
                .findFirst()
                .orElse(Measure.RELATIVE);
        return List.of(
                kpi.name(),
                Figures.shortDays(kpi.span()) + "，" + kpi.days() + " 天",
                kpi.baseline()
                        .map(value -> Figures.value(value, kpi.metric().unit()))
                        .orElse("—"),
                Figures.value(kpi.target(), kpi.metric().unit()),
                Figures.value(kpi.value(), kpi.metric().unit()),
                Figures.distance(kpi.distance(), measure, kpi.metric().unit()),
                kpi.verdict().zh(),
                kpi.inputs().stream()
                        .map(input -> measure(input.metric()) + " " + Figures.number(input.value()) + "（"
                                + input.facts() + " 行）")
                        .collect(Collectors.joining("\n")));
    }

    /** A metric by the name both sides gave it, a base measure by what it adds up. */
    private String measure(String key) {
        return contract.kpis().stream()
                .map(Kpi::metric)
                .filter(metric -> metric.key().equals(key))
                .map(MetricTerms::zh)
                .findFirst()
                .orElseGet(() -> printed.measures().apply(key));
    }

    private void caps() {
        if (statement.caps().isEmpty()) {
            return;
        }
        blocks.add(new Paper.Heading(1, "三　利润上限"));
        blocks.add(new Paper.Table(
                List.of("比较期间", "计入的金额", "允许的金额", "已作调整", "状态"),
                List.of(5, 3, 3, 3, 4),
                statement.caps().stream().map(StatementPaper::row).toList()));
    }

    private static List<String> row(CapState cap) {
        return List.of(
                Figures.shortDays(cap.window()),
                Figures.money(cap.countedFen()),
                cap.allowedFen().map(Figures::money).orElse("—"),
                Figures.money(cap.adjustedFen()),
                cap.state().zh());
    }

    private void notes() {
        statement.notes().forEach(note -> blocks.add(new Paper.Text(LineWords.days(note.zh()))));
    }

    private void ledger() {
        blocks.add(new Paper.Heading(1, "台账：各期至今的结果（含更正）"));
        blocks.add(new Paper.Table(
                List.of("期间", "各行金额（元）", "合计", "甲方利润"),
                List.of(5, 8, 3, 3),
                statement.ledger().stream().map(this::row).toList()));
        blocks.add(new Paper.Small("上一期结算单 SHA-256：" + statement.previous().orElse("无，本期为第一期") + "\n结算包根哈希：" + root
                + "\n重算：./zhanggui replay 结算包.zip --root " + root));
    }

    private List<String> row(LedgerEntry entry) {
        long sum = entry.fen().values().stream().mapToLong(Long::longValue).sum();
        return List.of(
                Figures.shortDays(entry.period()),
                entry.fen().entrySet().stream()
                        .map(line -> words.name(line.getKey()) + " " + Figures.money(line.getValue()))
                        .collect(Collectors.joining("\n")),
                Figures.money(sum),
                entry.profit().map(Figures::number).orElse("未披露"));
    }

    private void confirmed() {
        blocks.add(new Paper.Heading(1, "确认记录"));
        blocks.add(
                printed.confirmations().isEmpty()
                        ? new Paper.Text("双方尚未确认本结算单。")
                        : ContractPaper.table(printed.confirmations()));
    }
}
