package io.zhanggui.compliance.gate.rules;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.gate.AdReview;
import io.zhanggui.compliance.gate.AdText;
import io.zhanggui.compliance.gate.AdText.State;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Approval;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an advertising text needs before it may be asked for, and what its approval is worth. */
public final class AdJudge {

    private AdJudge() {}

    /** Why the law does not let it be asked for as it is; empty where it does. */
    public static List<Bilingual> missing(
            List<AdReview> reviews,
            Category category,
            String text,
            String number,
            @Nullable LocalDate validUntil,
            LocalDate today) {
        List<Bilingual> reasons = new ArrayList<>();
        Optional<AdReview> review =
                reviews.stream().filter(each -> each.isFor(category, text)).findFirst();
        if (number.isEmpty()) {
            review.ifPresent(needed -> reasons.add(new Bilingual(
                    needed.name().zh() + "广告要先由审查机关审查，填写批准文号和有效期（" + String.join("、", needed.cited()) + "）",
                    "advertising for " + needed.name().en()
                            + " is reviewed by an authority first: give its number and last day ("
                            + String.join(", ", needed.cited()) + ")")));
            return reasons;
        }
        if (review.isEmpty()) {
            reasons.add(new Bilingual(
                    "这类商品的广告不用审查机关审查，没有批准文号：请留空，或改选类目",
                    "no authority reviews advertising for such goods, so there is no number: leave it empty, or choose"
                            + " another category"));
            return reasons;
        }
        review.filter(needed -> !needed.fits(number)).map(AdJudge::misfit).ifPresent(reasons::add);
        if (validUntil == null) {
            reasons.add(new Bilingual("写上批准文号的有效期", "say until when the number holds"));
        } else if (validUntil.isBefore(today)) {
            reasons.add(new Bilingual("批准文号 " + validUntil + " 已过期", "the number ran out on " + validUntil));
        }
        return reasons;
    }

    private static Bilingual misfit(AdReview needed) {
        String like = needed.example().isEmpty() ? "" : "，写法如 " + needed.example();
        String likeEn = needed.example().isEmpty() ? "" : ", such as " + needed.example();
        return new Bilingual(
                needed.name().zh() + "广告的批准文号含“" + needed.sign() + "”和编号" + like + "，请核对",
                "a number for " + needed.name().en() + " holds \"" + needed.sign() + "\" and digits" + likeEn
                        + ": look again");
    }

    /**
     * What is put before the person who decides: the words, the authority's number to be looked up where there is one,
     * and the hash.
     */
    public static String written(String content, String hash, @Nullable String number, @Nullable LocalDate validUntil) {
        String reviewed = number == null ? "" : "\n\n广告审查批准文号 " + number + "，有效期至 " + validUntil + "（请到审查机关网站核对）";
        return content + reviewed + "\n\nSHA-256 " + hash;
    }

    /** The text with where it stands by the newest approval of it; a number takes nobody's place. */
    public static AdText decided(
            long id,
            ShopId shop,
            TextKind kind,
            Category category,
            String title,
            String content,
            String hash,
            @Nullable String number,
            @Nullable LocalDate validUntil,
            Optional<Approval> approval,
            UserId by,
            Instant at) {
        State state = approval.map(found -> state(found, content, hash, written(content, hash, number, validUntil)))
                .orElse(State.WITHDRAWN);
        return new AdText(
                id,
                shop,
                kind,
                category,
                title,
                content,
                hash,
                number,
                validUntil,
                state,
                approval.map(Approval::id).orElse(null),
                approval.filter(found -> found.state() != Approval.State.ASKED)
                        .map(found -> found.entries().getLast().by())
                        .orElse(null),
                by,
                at);
    }

    private static State state(Approval approval, String content, String hash, String written) {
        if (!approval.text().equals(written) || !Seals.hash(content).equals(hash)) {
            return State.CHANGED;
        }
        return switch (approval.state()) {
            case ASKED -> State.ASKED;
            case REFUSED -> State.REFUSED;
            case WITHDRAWN -> State.WITHDRAWN;
            case APPROVED ->
                approval.entries().getLast().by().equals(approval.requestedBy()) ? State.OWN_APPROVAL : State.APPROVED;
        };
    }
}
