package io.zhanggui.engagement.print;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.ContractTrial;
import io.zhanggui.engagement.SampleFiles;
import io.zhanggui.paper.Paper;
import io.zhanggui.paper.PaperText;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.statement.Hashes;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import io.zhanggui.settlement.statement.Statement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The sample contract and its statements on paper. */
class ContractPaperTest {

    private static final String ROOT = "ab".repeat(32);

    private final SampleFiles sample = SampleFiles.shipped();
    private final ContractTrial trial = new ContractTrial(sample.contract(), sample.facts(), Map.of());
    private final Contract contract = trial.reading().contract().orElseThrow();
    private final String hash = Hashes.sha256(sample.contract().getBytes(StandardCharsets.UTF_8));
    private final List<Confirmation> confirmed = List.of(
            new Confirmation("甲方 云上家居有限公司", "李静", Instant.parse("2025-12-20T02:11:05Z"), hash),
            new Confirmation("乙方 锦程电商代运营有限公司", "王芳", Instant.parse("2025-12-21T08:30:00Z"), hash));

    private List<Statement> statements() {
        return switch (trial.settle().orElseThrow()) {
            case Outcome.Done<List<Statement>> done -> done.value();
            case Outcome.Refused<List<Statement>> refused -> throw new AssertionError(refused.reasons());
        };
    }

    private String words() {
        return text(ContractPaper.paper(contract, sample.contract(), confirmed));
    }

    private static String text(Paper paper) {
        StringBuilder text = new StringBuilder(paper.head()).append(paper.facts());
        paper.blocks().forEach(block -> text.append('\n').append(block));
        return text.toString();
    }

    @Test
    void a_contract_says_in_words_all_that_its_clauses_say() {
        assertThat(words())
                .contains("甲方（商家）", "云上家居有限公司", "2026 年 1 月 1 日至 2026 年 12 月 31 日")
                .contains("每月 8,000 元（人民币大写：捌仟元整）")
                .contains("自 0 元 起 3%，自 500,000 元 起 2.5%，各档只计落在该档的金额")
                .contains("“支付金额”减“退款金额、邮费收入”（订单计算）")
                .contains("佣金、奖励与绩效服务费合计不超过甲方利润的 15%，整个合同期累计比较")
                .contains("上年同期，已冻结：2026-01-01 – 2026-03-31 为 2.3%")
                .contains("比基线提高 0.3 个百分点", "每 0.1 个百分点 2,000 元（按比例），自目标起算，最多 10,000 元")
                .contains("满 3% 1,000 元；满 10% 3,000 元；满 20% 6,000 元")
                .contains("每周一 12:00 前交上周周报。")
                .contains("双方核对同一份导出文件")
                .contains(sample.contract().stripTrailing(), hash);
    }

    @Test
    void confirmations_are_never_called_an_electronic_signature() {
        assertThat(words()).contains("李静", "2025-12-20 10:11:05", "它不是法律所称的电子签名");
        assertThat(words().replace("不是法律所称的电子签名", "")).doesNotContain("电子签名");
    }

    @Test
    void a_contract_of_every_template_is_told_without_a_hole() {
        assertThat(words()).doesNotContain("null", "Optional", "  ，");
    }

    private StatementPaper.Printed printed(Statement statement, List<Confirmation> by) {
        return new StatementPaper.Printed(contract, statement, ROOT, by, statement.due(), key -> "基础量 " + key);
    }

    @Test
    void a_statement_says_by_when_it_is_really_paid_and_names_what_its_kpis_are_made_of() {
        Statement last = statements().getLast();
        StatementPaper.Printed plain = printed(last, List.of());
        StatementPaper.Printed late = new StatementPaper.Printed(
                contract, last, ROOT, List.of(), last.due().plusDays(3), plain.measures());

        assertThat(text(StatementPaper.paper(plain)))
                .contains(Figures.day(last.due()) + "前付清")
                .doesNotContain("已顺延")
                .contains("基础量 " + last.kpis().getFirst().inputs().getFirst().metric());
        assertThat(text(StatementPaper.paper(late)))
                .contains(Figures.day(last.due().plusDays(3)) + "前付清（合同的付款日 " + Figures.day(last.due()));
    }

    @Test
    void a_statement_shows_every_line_with_its_formula_and_the_root() {
        Statement last = statements().getLast();
        String text = text(StatementPaper.paper(printed(last, List.of())));

        assertThat(text).contains(ROOT, "人民币大写", "双方尚未确认本结算单");
        last.lines()
                .forEach(line -> assertThat(text)
                        .contains(
                                LineWords.days(line.formula().zh()), line.kind().zh(), Figures.money(line.fen())));
        last.kpis()
                .forEach(kpi ->
                        assertThat(text).contains(kpi.name(), kpi.verdict().zh()));
        assertThat(text).contains(last.ledger().getFirst().period().from().toString());
    }

    @Test
    void lines_are_named_in_words_and_their_days_end_on_the_last() {
        LineWords words = new LineWords(contract);
        String kpi = contract.kpis().getFirst().id();
        String name = contract.kpis().getFirst().name();
        Line corrected = new Line(
                "restatement:2026-02-01:reward:" + kpi + ":2026-02-01",
                LineKind.RESTATEMENT,
                contract.term(),
                -800,
                new Words("reward:" + kpi + ":2026-02-01：按现在的数据是 0.00，已结算 8.00", ""));

        assertThat(words.name("reward:" + kpi + ":2026-02-01")).isEqualTo("指标奖励：" + name + "（2026-02-01 起）");
        assertThat(words.name(corrected.id())).isEqualTo("以前期间更正（2026-02-01 起的一期）：指标奖励：" + name + "（2026-02-01 起）");
        assertThat(words.formula(corrected)).isEqualTo("指标奖励：" + name + "（2026-02-01 起）：按现在的数据是 0.00，已结算 8.00");
        assertThat(LineWords.days("2026-01-01..2027-01-01 计入上限的费用 1.00"))
                .isEqualTo("2026-01-01 – 2026-12-31 计入上限的费用 1.00");
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        byte[] pdf = ContractPaper.pdf(contract, sample.contract(), confirmed);
        byte[] statement = StatementPaper.pdf(printed(statements().getLast(), confirmed));

        assertThat(ContractPaper.pdf(contract, sample.contract(), confirmed)).isEqualTo(pdf);
        assertThat(ContractPaper.pdf(contract, sample.contract(), List.of())).isNotEqualTo(pdf);
        assertThat(StatementPaper.pdf(printed(statements().getLast(), confirmed)))
                .isEqualTo(statement);
        assertThat(ContractPaper.word(contract, sample.contract(), confirmed))
                .isEqualTo(ContractPaper.word(contract, sample.contract(), confirmed));
        assertThat(PaperText.read(pdf)).contains("服务效果协议", "第一条", hash.substring(0, 12));
        Path folder = Files.createDirectories(Path.of("target/papers"));
        Files.write(folder.resolve("contract.pdf"), pdf);
        Files.write(folder.resolve("statement.pdf"), statement);
    }
}
