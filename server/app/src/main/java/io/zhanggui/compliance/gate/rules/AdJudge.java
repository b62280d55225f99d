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
        review.filter(needed -> !number.contains(needed.sign()))
                .ifPresent(needed -> reasons.add(new Bilingual(
                        needed.name().zh() + "广告的批准文号含“" + needed.sign() + "”，请核对",
                        "a number for " + needed.name().en() + " holds \"" + needed.sign() + "\": look again")));
        if (validUntil == null) {
            reasons.add(new Bilingual("写上批准文号的有效期", "say until when the number holds"));
        } else if (validUntil.isBefore(today)) {
            reasons.add(new Bilingual("批准文号 " + validUntil + " 已过期", "the number ran out on " + validUntil));
        }
        return reasons;
    }

    /** What is put before the person who decides: the words and their hash. */
    public static String written(String content, String hash) {
        return content + "\n\nSHA-256 " + hash;
    }

    /** The text with where it stands, by its number or by the newest approval of it. */
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
        State state = number != null
                ? State.APPROVED
                : approval.map(found -> state(found, content, hash)).orElse(State.WITHDRAWN);
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

    private static State state(Approval approval, String content, String hash) {
        if (!approval.text().equals(written(content, hash))
                || !Seals.hash(content).equals(hash)) {
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
