package io.zhanggui.settlement.contract;

import static io.zhanggui.settlement.contract.Fields.choice;
import static io.zhanggui.settlement.contract.Fields.names;
import static io.zhanggui.settlement.contract.Fields.required;
import static io.zhanggui.settlement.contract.Fields.rhythm;
import static io.zhanggui.settlement.contract.Fields.share;
import static io.zhanggui.settlement.contract.Fields.yuan;

import io.zhanggui.settlement.Rhythm;
import io.zhanggui.settlement.contract.Score.Method;
import io.zhanggui.settlement.contract.Score.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;

/** The fee by score. */
final class ScoreForm {

    private static final BigFraction MOST = new BigFraction(12, 10);

    Optional<Score> read(Doc doc) {
        return doc.entry("score", names("amount", "period", "most", "shares", "method"))
                .flatMap(entry -> {
                    Optional<BigFraction> fee = required(entry, "amount", yuan(entry, "amount"));
                    Optional<Rhythm> period = required(entry, "period", rhythm(entry, "period"));
                    List<Share> shares = shares(entry);
                    Optional<Method> method = required(entry, "method", choice(entry, "method", Method.class));
                    if (fee.isEmpty() || period.isEmpty() || shares.isEmpty() || method.isEmpty()) {
                        return Optional.empty();
                    }
                    return Optional.of(new Score(
                            fee.get(), period.get(), share(entry, "most").orElse(MOST), shares, method.get()));
                });
    }

    private static List<Share> shares(Doc entry) {
        List<Share> shares = new ArrayList<>();
        for (Doc each : entry.entries("shares", names("from", "share"))) {
            Optional<BigFraction> from = required(each, "from", share(each, "from"));
            Optional<BigFraction> part = required(each, "share", share(each, "share"));
            from.ifPresent(start -> part.ifPresent(amount -> shares.add(new Share(start, amount))));
        }
        for (int i = 1; i < shares.size(); i++) {
            if (shares.get(i).from().compareTo(shares.get(i - 1).from()) <= 0) {
                Fields.bad(
                        entry,
                        "shares",
                        "",
                        "逐级升高的得分",
                        "scores that ascend",
                        "后面的 from 要比前面的大",
                        "each from is more than the one before");
            }
        }
        if (shares.isEmpty()) {
            required(entry, "shares", Optional.empty());
        }
        return shares;
    }
}
