package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.CheckedText;
import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Remedy;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.gate.AdText;
import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.Condition;
import io.zhanggui.compliance.gate.Condition.Reason;
import io.zhanggui.compliance.gate.GateAnswer;
import io.zhanggui.compliance.gate.GateAnswer.Standing;
import io.zhanggui.compliance.gate.Licence;
import io.zhanggui.compliance.gate.LicenceKind;
import io.zhanggui.compliance.gate.PriceFinding;
import io.zhanggui.compliance.gate.PricePolicy;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.shared.Bilingual;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges the five conditions of a gate. */
public final class GateJudge {

    private static final int NAMED = 3;

    private final GateFacts facts;
    private final Publication publication;
    private final LocalDate today;
    private final List<LocalDate> ends = new ArrayList<>();

    private GateJudge(GateFacts facts, LocalDate today) {
        this.facts = facts;
        this.publication = facts.publication();
        this.today = today;
    }

    public static GateAnswer judge(GateFacts facts, LocalDate today) {
        return new GateJudge(facts, today).answer();
    }

    private GateAnswer answer() {
        List<Condition> conditions = List.of(
                new Condition(Condition.Kind.TEXT, texts()),
                new Condition(Condition.Kind.LICENCE, licences()),
                new Condition(Condition.Kind.AD_APPROVAL, ads()),
                new Condition(Condition.Kind.CHECKLIST, checklists()),
                new Condition(Condition.Kind.PRICE, prices()));
        boolean open = conditions.stream().allMatch(Condition::kept);
        Standing standing = switch (publication.state()) {
            case PREPARING -> open ? Standing.READY : Standing.BLOCKED;
            case PUBLISHED -> open ? Standing.PUBLISHED : Standing.LAPSED;
            case WITHDRAWN -> Standing.WITHDRAWN;
        };
        return new GateAnswer(
                publication,
                standing,
                conditions,
                ends.stream().min(Comparator.naturalOrder()).orElse(null));
    }

    private List<Reason> texts() {
        List<Reason> reasons = new ArrayList<>();
        facts.withheld().stream()
                .flatMap(before -> before.findings().stream())
                .filter(finding -> finding.remedy() == Remedy.TAKEDOWN)
                .map(GateJudge::withheld)
                .forEach(reasons::add);
        facts.checked().stream()
                .map(CheckedText::text)
                .flatMap(text -> facts.standIns().stream().filter(text::contains))
                .distinct()
                .map(GateJudge::standIn)
                .forEach(reasons::add);
        for (CheckedText checked : facts.checked()) {
            for (Severity severity : List.of(Severity.BLOCK, Severity.WARN)) {
                List<String> terms = checked.findings().stream()
                        .filter(finding -> finding.severity() == severity)
                        .map(Finding::term)
                        .distinct()
                        .limit(NAMED)
                        .toList();
                if (!terms.isEmpty()) {
                    reasons.add(text(checked, severity, String.join("、", terms)));
                }
            }
        }
        return reasons;
    }

    private static Reason withheld(Finding before) {
        return new Reason(
                true,
                new Bilingual(
                        "先前写的是不得发布的“" + before.term() + "”，换了字也不能发布",
                        "it said \"" + before.term() + "\" before, which must not go out: other words change nothing"),
                new Bilingual("撤回，不发布；确实不是此类的，说明并放行", "withdraw it; if it is of no such kind, say why and let it pass"),
                "/compliance/check?view=allowed&class=" + before.kind() + "&rule=" + before.rule() + "&phrase="
                        + URLEncoder.encode(before.term(), StandardCharsets.UTF_8));
    }

    private static Reason standIn(String note) {
        return new Reason(
                true,
                new Bilingual(
                        "写着“" + note + "”：这是检查的提示，不是可以发布的文字",
                        "it says \"" + note + "\": a note of the check, no words to go out"),
                Remedy.TAKEDOWN.words(),
                "/compliance/check");
    }

    private Reason text(CheckedText checked, Severity severity, String terms) {
        String text = checked.text();
        boolean blocks = severity == Severity.BLOCK;
        boolean down = blocks && checked.remedy() == Remedy.TAKEDOWN;
        String which = text.equals(publication.title()) ? "标题" : "文案";
        String whichEn = text.equals(publication.title()) ? "the title" : "a text";
        return new Reason(
                blocks,
                new Bilingual(
                        which + (blocks ? "里不能写：" : "里要核实：") + terms,
                        whichEn + (blocks ? " must not say: " : " should be looked at: ") + terms),
                down ? Remedy.TAKEDOWN.words() : new Bilingual("按检查页的建议改写", "rewrite it as the check suggests"),
                "/compliance/check");
    }

    /**
     * What the goods need by the category they were given, and by what their title tells: where no category was given that
     * asks for the same as the title, it shuts the gate; beside another category it is for a person to look at, since 牛奶杯 is
     * no food.
     */
    private List<Reason> licences() {
        List<Reason> reasons = new ArrayList<>();
        Set<Category> told = Category.toldBy(publication.title());
        for (LicenceKind kind : facts.kinds()) {
            if (isNeeded(kind, publication.category())) {
                licence(kind).ifPresent(reasons::add);
            } else if (told.stream().anyMatch(category -> isNeeded(kind, category))) {
                licence(kind)
                        .map(reason -> publication.category() == Category.OTHER ? reason : doubtful(reason))
                        .ifPresent(reasons::add);
            }
        }
        return reasons;
    }

    private boolean isNeeded(LicenceKind kind, Category category) {
        return kind.isNeededFor(category, publication.title(), facts.brand());
    }

    private Reason doubtful(Reason reason) {
        String category = publication.category().zh();
        return new Reason(
                false,
                new Bilingual(
                        "类目写的是“" + category + "”，标题像另一类商品，确属那一类就" + reason.say().zh(),
                        "filed as " + publication.category().word()
                                + ", but the title reads like other goods; if they are such: "
                                + reason.say().en()),
                new Bilingual("核对类目：写错了就改，没写错就不用管", "look at the category: mend it if it is wrong, else leave it"),
                reason.page());
    }

    private Optional<Reason> licence(LicenceKind kind) {
        List<Licence> own = facts.licences().stream()
                .filter(licence -> licence.kind().equals(kind.key()) && licence.covers(publication.key()))
                .filter(licence -> !kind.ofItem() || !licence.items().isEmpty())
                .toList();
        Optional<Licence> holding = own.stream()
                .filter(licence -> licence.holdsOn(today))
                .max(Comparator.comparing(licence -> Objects.requireNonNullElse(licence.expiresOn(), LocalDate.MAX)));
        if (holding.isEmpty()) {
            boolean was = !own.isEmpty();
            return Optional.of(licence(
                    kind,
                    true,
                    new Bilingual(
                            (was ? "已失效：" : "没有登记：") + kind.name().zh(),
                            (was ? "does not hold any more: " : "not on file: ")
                                    + kind.name().en())));
        }
        LocalDate ends = holding.get().expiresOn();
        if (ends == null) {
            return Optional.empty();
        }
        this.ends.add(ends);
        return Expiry.due(ends, today, Expiry.OF_LICENCES).isEmpty()
                ? Optional.empty()
                : Optional.of(licence(
                        kind,
                        false,
                        new Bilingual(
                                kind.name().zh() + " " + ends + " 到期",
                                kind.name().en() + " runs out on " + ends)));
    }

    /** The form for that kind, with the shop and, where each item has its own, the item filled in. */
    private String page(LicenceKind kind) {
        return "/compliance/gate?view=licences&form=" + kind.key() + "&at="
                + publication.shop().value()
                + (kind.ofItem() ? "&key=" + URLEncoder.encode(publication.key(), StandardCharsets.UTF_8) : "");
    }

    private Reason licence(LicenceKind kind, boolean blocks, Bilingual say) {
        String cited = kind.cited().isEmpty() ? "" : "（" + String.join("、", kind.cited()) + "）";
        return new Reason(
                blocks,
                new Bilingual(say.zh() + cited, say.en() + cited),
                new Bilingual(
                        kind.ofItem() ? "登记时写上这件商品的编号" : "在资质里登记证号、到期日和扫描件",
                        kind.ofItem()
                                ? "name this item's id when you enter it"
                                : "enter its number, last day and scan"),
                page(kind));
    }

    private List<Reason> ads() {
        List<Reason> reasons = new ArrayList<>();
        for (Publication.Words words : publication.texts()) {
            Optional<AdText> newest = facts.ads().stream()
                    .filter(ad -> ad.hash().equals(words.hash()) && ad.kind() == words.kind())
                    .max(Comparator.comparing((AdText ad) -> ad.mayGoOutOn(today))
                            .thenComparingLong(AdText::id));
            if (newest.isPresent() && newest.get().mayGoOutOn(today)) {
                reviewed(newest.get()).ifPresent(reasons::add);
            } else {
                reasons.add(ad(words, newest.orElse(null)));
            }
        }
        return reasons;
    }

    private Optional<Reason> reviewed(AdText ad) {
        LocalDate until = ad.validUntil();
        if (until == null) {
            return Optional.empty();
        }
        ends.add(until);
        return Expiry.due(until, today, Expiry.OF_LICENCES).isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(
                        false,
                        new Bilingual("广告审查批准文号 " + until + " 到期", "the authority's approval runs out on " + until),
                        new Bilingual("向审查机关申请延续", "ask the authority for another"),
                        "/compliance/gate?view=texts"));
    }

    private static Reason ad(Publication.Words words, @Nullable AdText ad) {
        Bilingual why = ad == null
                ? new Bilingual("还没有提交审批，或者提交后又改了", "not asked for, or changed since")
                : switch (ad.state()) {
                    case ASKED -> new Bilingual("等第二个人审批", "waits for a second person");
                    case REFUSED -> new Bilingual("审批没有通过", "refused");
                    case WITHDRAWN -> new Bilingual("申请已撤回", "taken back");
                    case OWN_APPROVAL ->
                        new Bilingual("申请人自己批的，要另一个人批", "approved by who asked: a second person has to");
                    case CHANGED -> new Bilingual("与批准的文字不一致", "not the words that were approved");
                    case APPROVED -> new Bilingual("批准文号已过期", "the authority's approval ran out");
                };
        String begins = words.content().substring(0, Math.min(words.content().length(), 16));
        return new Reason(
                true,
                new Bilingual(
                        words.kind().zh() + "“" + begins + "…”" + why.zh(),
                        words.kind().en() + " \"" + begins + "…\": " + why.en()),
                new Bilingual("在广告审批里提交，由第二个人决定", "submit it, and a second person decides"),
                "/compliance/gate?view=texts");
    }

    private List<Reason> checklists() {
        List<Reason> reasons = new ArrayList<>();
        for (Checklist list : facts.asked()) {
            Certificate signed = facts.signed().get(list.key());
            if (signed == null || signed.validUntil().isBefore(today)) {
                reasons.add(checklist(
                        list,
                        true,
                        signed == null
                                ? new Bilingual("没有签署", "not signed")
                                : new Bilingual(signed.validUntil() + " 已到期", "ran out on " + signed.validUntil())));
                continue;
            }
            ends.add(signed.validUntil());
            SignedFacts.changes(signed, publication).forEach(change -> reasons.add(checklist(list, true, change)));
            if (Expiry.due(signed.validUntil(), today, Expiry.OF_CERTIFICATES).isPresent()) {
                reasons.add(checklist(
                        list, false, new Bilingual(signed.validUntil() + " 到期", "runs out on " + signed.validUntil())));
            }
        }
        return reasons;
    }

    private Reason checklist(Checklist list, boolean blocks, Bilingual why) {
        return new Reason(
                blocks,
                new Bilingual(
                        "检查单“" + list.name().zh() + "”" + why.zh(),
                        "checklist \"" + list.name().en() + "\": " + why.en()),
                new Bilingual("逐项检查并用自己的账号签署", "go through it and sign it in your own name"),
                "/compliance/gate?item=" + publication.id() + "&list=" + list.key());
    }

    private List<Reason> prices() {
        List<Reason> reasons = new ArrayList<>();
        if (facts.unpriced() != null) {
            reasons.add(unpriced(facts.unpriced()));
        }
        facts.prices().stream()
                .map(finding ->
                        new Reason(finding.blocks(), finding.say(), mend(finding), "/compliance/gate?view=prices"))
                .forEach(reasons::add);
        return reasons;
    }

    private Reason unpriced(PricePolicy policy) {
        return new Reason(
                true,
                new Bilingual(
                        "有价格政策“" + policy.name() + "”，没有填价格",
                        "the price policy \"" + policy.name() + "\" holds for it and it has no price"),
                new Bilingual("修改这件商品，填上要卖的价格", "change it and say what it is to cost"),
                "/compliance/gate?item=" + publication.id());
    }

    private static Bilingual mend(PriceFinding finding) {
        return new Bilingual(
                "改价，或者改政策（" + finding.policy() + "）", "change the price or the policy (" + finding.policy() + ")");
    }
}
