package io.zhanggui.compliance.shopcheck;

import io.zhanggui.compliance.Allowance;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.ShopId;
import java.time.LocalDate;
import java.util.List;

/**
 * Phrases that shops may say although a rule speaks against them. One is proposed with its reason and evidence, decided
 * by somebody else through the approvals of {@code work}, holds until its last day, and can be revoked. Nothing is ever
 * removed from the list. Whatever is refused fails with {@link ShopcheckError}.
 */
public interface AllowedPhrases {

    AllowedPhrase propose(Caller caller, Draft draft);

    /** @param validUntil the last day, from tomorrow to two years ahead */
    record Draft(ShopId shop, Allowance allowance, String reason, String evidence, LocalDate validUntil) {}

    /** Ends one that is in force, at once. */
    AllowedPhrase revoke(Caller caller, long id, String why);

    /** Of all shops the caller sees, the newest first. */
    List<AllowedPhrase> list(Caller caller);
}
