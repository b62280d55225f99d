package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.shopcheck.ShopTextChecks;
import io.zhanggui.compliance.shopcheck.store.JooqAllowedPhrases;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Checks with the phrases a shop may say, kept ready until one is decided, revoked or runs out. */
@Component
class ShopTexts implements ShopTextChecks {

    private record Ready(LocalDate day, TextChecks checks) {}

    private final ObjectProvider<TextChecks> checks;
    private final JooqAllowedPhrases phrases;
    private final Clock clock;
    private final Map<ShopId, Ready> ready = new ConcurrentHashMap<>();

    ShopTexts(ObjectProvider<TextChecks> checks, JooqAllowedPhrases phrases, Clock clock) {
        this.checks = checks;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public TextChecks of(@Nullable ShopId shop) {
        if (shop == null) {
            return checks.getObject();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        Ready found = ready.get(shop);
        if (found == null || !found.day().equals(today)) {
            found = new Ready(today, checks.getObject().allowing(phrases.listAllowances(shop, today)));
            ready.put(shop, found);
        }
        return found.checks();
    }

    /** The phrases of a shop are others as soon as the transaction is committed. */
    void changed(ShopId shop) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                ready.remove(shop);
            }
        });
    }
}
