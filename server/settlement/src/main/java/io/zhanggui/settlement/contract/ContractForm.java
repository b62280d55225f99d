package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.count;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.required;
import static io.zhanggui.settlement.contract.Fields.rhythm;
import static io.zhanggui.settlement.contract.Fields.span;

import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import io.zhanggui.settlement.contract.Contract.Shop;
import io.zhanggui.settlement.contract.Contract.Tier;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;

/** The top level of a contract file. */
final class ContractForm {

    private static final Set<String> FIELDS = names(
            "form",
            "contract",
            "version",
            "rules",
            "title",
            "tier",
            "provider",
            "merchant",
            "shops",
            "term",
            "settle",
            "rounding",
            "fees",
            "cap",
            "kpis",
            "score",
            "limits",
            "exclusions",
            "restatable",
            "disputes",
            "amends",
            "metrics",
            "promises");

    /** How many later statements may correct a period where the contract does not say. */
    private static final int RESTATABLE = 3;

    /** How a line becomes fen. */
    private enum Rounding {
        HALF_UP(RoundingMode.HALF_UP),
        HALF_EVEN(RoundingMode.HALF_EVEN),
        DOWN(RoundingMode.DOWN);

        private final RoundingMode mode;

        Rounding(RoundingMode mode) {
            this.mode = mode;
        }
    }

    private final Findings findings;
    private final MetricBook book;

    ContractForm(Findings findings, MetricBook book) {
        this.findings = findings;
        this.book = book;
    }

    Optional<Contract> read(Node root) {
        Doc doc = new Doc(findings, "", root, FIELDS);
        if (!doc.has("contract") && findings.hasFaults()) {
            return Optional.empty();
        }
        checkForm(doc);
        checkRules(doc);
        MetricForm metrics = new MetricForm(doc, book);
        Optional<Span> term = required(doc, "term", span(doc, "term"));
        Optional<Rhythm> settle = required(doc, "settle", rhythm(doc, "settle"));
        List<Shop> shops = shops(doc);
        Optional<Fees> fees = new FeeForm(metrics).read(doc);
        Optional<ProfitCap> cap = new CapForm(metrics).read(doc);
        List<Kpi> kpis = new KpiForm(metrics, shops, settle.orElse(Rhythm.MONTH)).read(doc);
        Optional<Score> score = new ScoreForm().read(doc);
        Limits limits = new LimitForm().read(doc);
        Optional<String> number = required(doc, "contract", doc.text("contract"));
        Optional<String> provider = required(doc, "provider", party(doc, "provider"));
        Optional<String> merchant = required(doc, "merchant", party(doc, "merchant"));
        if (term.isEmpty()
                || settle.isEmpty()
                || fees.isEmpty()
                || number.isEmpty()
                || provider.isEmpty()
                || merchant.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Contract(
                number.get(),
                count(doc, "version").orElse(1),
                count(doc, "rules").orElse(1),
                doc.text("title").orElse(number.get()),
                choice(doc, "tier", Tier.class).orElse(Tier.BASIC),
                provider.get(),
                merchant.get(),
                shops,
                term.get(),
                settle.get(),
                choice(doc, "rounding", Rounding.class).orElse(Rounding.HALF_UP).mode,
                fees.get(),
                cap,
                kpis,
                score,
                limits,
                exclusions(doc),
                count(doc, "restatable").orElse(RESTATABLE),
                disputes(doc),
                amendment(doc, term.get(), settle.get())));
    }

    private void checkForm(Doc doc) {
        Optional<Integer> form = count(doc, "form");
        if (form.isPresent() && form.get() != 1) {
            Fields.bad(
                    doc, "form", String.valueOf(form.get()), "1", "1", "这个版本只读第 1 版的格式", "this program reads form 1");
        }
    }

    private static void checkRules(Doc doc) {
        Optional<Integer> rules = count(doc, "rules");
        if (rules.isPresent() && !Contract.RULES.contains(rules.get())) {
            Fields.bad(
                    doc,
                    "rules",
                    String.valueOf(rules.get()),
                    "已发布的结算规则版本 " + Contract.RULES,
                    "a released version of the settlement rules: " + Contract.RULES,
                    "写 rules: " + Contract.RULES.last() + "，或者不写",
                    "write rules: " + Contract.RULES.last() + ", or leave it out");
        }
    }

    private static Optional<String> party(Doc doc, String name) {
        return doc.isEntry(name)
                ? doc.entry(name, names("name", "id", "contact", "address"))
                        .flatMap(entry -> required(entry, "name", entry.text("name")))
                : doc.text(name);
    }

    private static List<Shop> shops(Doc doc) {
        List<Shop> shops = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Doc shop : doc.entries("shops", names("id", "platform", "name"))) {
            Optional<String> id = required(shop, "id", shop.text("id"));
            if (id.isPresent() && !ids.add(id.get())) {
                Fields.bad(shop, "id", id.get(), "没有写过的店铺", "a shop not named yet", "同一家店只写一次", "name a shop once");
            }
            id.ifPresent(label -> shops.add(new Shop(
                    label,
                    shop.text("platform").orElse("tmall"),
                    shop.text("name").orElse(label))));
        }
        if (shops.isEmpty()) {
            required(doc, "shops", Optional.empty());
        }
        return List.copyOf(shops);
    }

    private static Set<Exclusion> exclusions(Doc doc) {
        Set<Exclusion> exclusions = EnumSet.noneOf(Exclusion.class);
        for (String word : doc.texts("exclusions")) {
            Optional<Exclusion> exclusion = Exclusion.find(word);
            if (exclusion.isPresent()) {
                exclusions.add(exclusion.get());
            } else {
                Fields.bad(
                        doc,
                        "exclusions",
                        word,
                        "不计入的日子",
                        "days that do not count",
                        "out_of_stock | platform_outage | merchant_default",
                        "out_of_stock | platform_outage | merchant_default");
            }
        }
        return exclusions;
    }

    private static Optional<Disputes> disputes(Doc doc) {
        return doc.entry("disputes", names("days", "path"))
                .map(entry -> {
                    Optional<Integer> days = count(entry, "days");
                    String path = entry.text("path").orElse("");
                    if (days.orElse(0) < 1 || path.isEmpty() || FuzzyWords.namesNobody(path)) {
                        openDispute(entry);
                    }
                    return new Disputes(days.orElse(0), path);
                })
                .or(() -> {
                    openDispute(doc);
                    return Optional.empty();
                });
    }

    private static void openDispute(Doc doc) {
        doc.findings()
                .open(
                        "2006",
                        doc.child("disputes"),
                        doc.node(),
                        "",
                        new Words("没有约定数据争议怎么解决", "nothing says how a dispute about numbers is settled"),
                        new Words(
                                "写 disputes: {days: 7, path: …}，说明几天内提出、由谁裁定",
                                "write disputes: {days: 7, path: …}: within how many days, and who decides"));
    }

    private static Optional<Amendment> amendment(Doc doc, Span term, Rhythm settle) {
        return doc.entry("amends", names("version", "effective", "hash")).flatMap(entry -> {
            Optional<Integer> version = required(entry, "version", count(entry, "version"));
            var effective = required(entry, "effective", Fields.day(entry, "effective"));
            if (version.isEmpty() || effective.isEmpty()) {
                return Optional.empty();
            }
            if (settle.spans(term).stream().noneMatch(period -> period.from().equals(effective.get()))) {
                Fields.bad(
                        entry,
                        "effective",
                        effective.get().toString(),
                        "某个结算期的第一天",
                        "the first day of a settlement period",
                        "变更从结算期的第一天起生效，一期只按一个版本结算",
                        "a change begins with a settlement period, each is settled by one version");
            }
            Optional<String> hash = entry.text("hash");
            if (hash.isEmpty()) {
                entry.findings()
                        .open(
                                "2021",
                                entry.child("hash"),
                                entry.node(),
                                "",
                                new Words("没有写明被变更版本的哈希", "the hash of the version before is missing"),
                                new Words("写上一版文件的 SHA-256", "write the SHA-256 of its file"));
            }
            return Optional.of(new Amendment(version.get(), effective.get(), hash));
        });
    }
}
