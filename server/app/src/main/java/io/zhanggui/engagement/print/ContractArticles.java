package io.zhanggui.engagement.print;

import io.zhanggui.paper.Paper;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Exclusion;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.contract.MetricTerms;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The articles of a contract, one after the other, and its annexes; each writes them once. */
final class ContractArticles {

    private static final String NUMERALS = "一二三四五六七八九十";

    private final Contract contract;
    private final String text;
    private final String hash;
    private final List<Confirmation> confirmations;
    private final List<Paper.Block> blocks = new ArrayList<>();
    private int number;
    private int clauses;

    ContractArticles(Contract contract, String text, String hash, List<Confirmation> confirmations) {
        this.contract = contract;
        this.text = text;
        this.hash = hash;
        this.confirmations = confirmations;
    }

    /** What both sides agree to; the machine-readable text and the confirmations come after it on paper. */
    List<Paper.Block> articles() {
        parties();
        subject();
        service();
        money();
        kpis();
        limits();
        settlement();
        disputes();
        change();
        definitions();
        return blocks;
    }

    List<Paper.Block> blocks() {
        articles();
        machineText();
        confirmed();
        return blocks;
    }

    private void parties() {
        blocks.add(new Paper.Labelled("甲方（商家）", contract.merchant()));
        blocks.add(new Paper.Labelled("乙方（服务商）", contract.provider()));
        blocks.add(new Paper.Text("甲方委托乙方运营下列店铺。双方就服务内容、费用、考核指标与结算办法约定如下。本合同同时有一份机读文本（附件二），金额由该文本按公布的结算规则第 "
                + contract.rules() + " 版计算，双方都可以用同一份文本和数据重新算出每一分钱。"));
    }

    private void subject() {
        article("合作标的与期限");
        blocks.add(new Paper.Table(
                List.of("店铺", "平台", "合同内代号"),
                List.of(4, 2, 3),
                contract.shops().stream()
                        .map(shop -> List.of(shop.name(), platform(shop.platform()), shop.id()))
                        .toList()));
        clause("合同期：" + Figures.days(contract.term()) + "，首尾两日在内。日期均为北京时间。");
        clause("结算周期：每" + contract.settle().zh() + "，按自然周期，在合同期首尾截断，共 "
                + contract.periods().size() + " 期。");
    }

    private static String platform(String key) {
        return switch (key) {
            case "tmall" -> "天猫";
            case "taobao" -> "淘宝";
            default -> key;
        };
    }

    private void service() {
        article("服务内容与承诺");
        clause("服务层级：" + contract.tier().zh() + "。");
        ContractText.promises(text).forEach(promise -> clause(promise + (promise.endsWith("。") ? "" : "。")));
    }

    private void money() {
        article("服务费用与支付");
        FeeWords.fees(contract.fees(), contract.score()).forEach(this::clause);
        clause("每一行金额" + rounding() + "到分，此前不取整。");
        article("服务费上限");
        contract.cap().ifPresentOrElse(cap -> clause(FeeWords.cap(cap)), () -> clause("本合同没有约定上限。"));
    }

    private String rounding() {
        return contract.rounding() == RoundingMode.HALF_EVEN
                ? "四舍六入五成双"
                : contract.rounding() == RoundingMode.DOWN ? "舍去余数取整" : "四舍五入";
    }

    private void kpis() {
        article("考核指标");
        blocks.add(new Paper.Table(
                List.of("序", "指标", "数据口径", "周期", "目标", "容差", "奖励", "扣减"),
                List.of(1, 4, 3, 2, 5, 3, 6, 6),
                contract.kpis().stream().map(this::row).toList()));
        int number = 1;
        for (Kpi kpi : contract.kpis()) {
            KpiWords words = new KpiWords(kpi);
            blocks.add(new Paper.Heading(2, number++ + "　" + kpi.name()));
            blocks.add(new Paper.Labelled(
                    "考核的数",
                    "“" + kpi.metric().zh() + "”（" + kpi.metric().key() + "），"
                            + kpi.variant().zh() + "；范围：" + words.scope() + "；每"
                            + kpi.period().zh() + "考核一次"));
            blocks.add(new Paper.Labelled("基线", words.baseline()));
            blocks.add(new Paper.Labelled("目标", words.target()));
            blocks.add(new Paper.Labelled("计算", words.formula()));
            blocks.add(new Paper.Labelled("负责人与数据来源", owner(kpi.owner()) + "；" + kpi.source()));
        }
    }

    private List<String> row(Kpi kpi) {
        KpiWords words = new KpiWords(kpi);
        return List.of(
                Integer.toString(contract.kpis().indexOf(kpi) + 1),
                kpi.name(),
                kpi.variant().zh(),
                "每" + kpi.period().zh(),
                words.target(),
                words.tolerance(),
                words.pay(kpi.reward()),
                words.pay(kpi.penalty()));
    }

    private static String owner(String role) {
        return switch (role) {
            case "operations_manager" -> "运营经理";
            case "data_analyst" -> "数据分析师";
            case "content_planner" -> "内容策划";
            case "service_specialist" -> "客服专员";
            default -> role;
        };
    }

    private void limits() {
        article("奖励与扣减的限额");
        FeeWords.limits(contract.limits()).forEach(this::clause);
        article("不计入考核的日子");
        clause(
                contract.exclusions().isEmpty()
                        ? "没有约定。"
                        : "双方都确认过的"
                                + contract.exclusions().stream()
                                        .map(Exclusion::zh)
                                        .collect(Collectors.joining("、"))
                                + "不计入考核；可逐日相加的指标，其目标与基线按计入的天数折算。");
    }

    private void settlement() {
        article("结算、确认与更正");
        clause("每个结算期结束后，乙方按数据快照出具结算单，逐行写明金额、算式与数据，并附结算包；甲方可以在没有乙方系统的情况下离线重算。");
        clause("双方各自以自己的账号登录确认结算单。确认记录写明确认人、时间与结算包的根哈希；它不是法律所称的电子签名，需要签名或盖章的，另在纸面办理。");
        clause("此后到达的退款等数据，在以后 " + contract.restatable() + " 期结算单中更正，逐行写明更正前后的数；合同期满后" + "以至多这么多次结清继续更正，结转的差额在结清时付清。");
    }

    private void disputes() {
        article("数据来源与争议");
        clause("各指标的数据来源见考核指标一节；平台报表与订单计算不一致时，以各指标写明的口径为准。");
        contract.disputes()
                .ifPresentOrElse(
                        each -> clause("任一方可在收到结算单后 " + each.days() + " 天内对其中任何一行提出异议并附证据。" + each.path() + "。"),
                        () -> clause("没有约定争议的解决办法。"));
    }

    private void change() {
        article("变更与文本效力");
        contract.amends()
                .ifPresentOrElse(
                        amends -> clause("本版自 " + Figures.day(amends.effective()) + "起替代第 " + amends.version() + " 版"
                                + amends.hash()
                                        .map(before -> "（文本 SHA-256 " + before + "）")
                                        .orElse("") + "。"),
                        () -> clause("本版为第一版。"));
        clause("变更须双方确认新的版本，并从某个结算期的第一天起生效；各版本都予保留。");
        clause("本合同以附件二的机读文本为准，其 SHA-256 为 " + hash + "；正文与之不一致的，以机读文本为准。");
    }

    private void definitions() {
        blocks.add(new Paper.Heading(1, "附件一　指标定义"));
        blocks.add(new Paper.Text("以下为双方确认时的定义；此后指标目录的修改不影响本合同。"));
        blocks.add(new Paper.Table(
                List.of("指标", "代码", "单位", "方向", "算式"),
                List.of(4, 4, 2, 2, 8),
                contract.metrics().stream()
                        .map(metric -> List.of(
                                metric.zh(),
                                metric.key(),
                                unit(metric),
                                MetricWords.direction(metric),
                                MetricWords.formula(metric.formula())))
                        .toList()));
    }

    private static String unit(MetricTerms metric) {
        return metric.unit().zh();
    }

    private void machineText() {
        blocks.add(new Paper.NewPage());
        blocks.add(new Paper.Heading(1, "附件二　机读文本"));
        blocks.add(new Paper.Small(text.stripTrailing()));
    }

    private void confirmed() {
        blocks.add(new Paper.Heading(1, "确认记录"));
        if (confirmations.isEmpty()) {
            blocks.add(new Paper.Text("双方尚未确认本版本。"));
        } else {
            blocks.add(ContractPaper.table(confirmations));
        }
        blocks.add(new Paper.Text("（以下供纸面签章）\n\n甲方：　　　　　　　　　　　　　　　　乙方：\n\n日期：　　　　　　　　　　　　　　　　日期："));
    }

    private void article(String title) {
        number++;
        clauses = 0;
        blocks.add(new Paper.Heading(1, "第" + numeral(number) + "条　" + title));
    }

    private void clause(String words) {
        blocks.add(new Paper.Text(number + "." + ++clauses + "　" + words));
    }

    private static String numeral(int number) {
        return number <= 10 ? NUMERALS.substring(number - 1, number) : "十" + NUMERALS.charAt(number - 11);
    }
}
