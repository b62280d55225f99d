package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.CaseWord;
import io.zhanggui.compliance.CaseWords;
import io.zhanggui.compliance.TextChecks;
import io.zhanggui.compliance.shopcheck.ShopTextChecks;
import io.zhanggui.compliance.shopcheck.store.JooqAllowedPhrases;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Checks with the words of an agency's own cases and the phrases a shop may say, kept ready until one comes, goes or
 * runs out.
 */
@Component
class ShopTexts implements ShopTextChecks {

    private record Ready(LocalDate day, House house, TextChecks checks) {}

    private record House(List<CaseWord> words, TextChecks checks) {}

    private final ObjectProvider<TextChecks> checks;
    private final CaseWords words;
    private final JooqAllowedPhrases phrases;
    private final Clock clock;
    private final Map<AgencyId, House> houses = new ConcurrentHashMap<>();
    private final Map<ShopId, Ready> ready = new ConcurrentHashMap<>();

    ShopTexts(ObjectProvider<TextChecks> checks, CaseWords words, JooqAllowedPhrases phrases, Clock clock) {
        this.checks = checks;
        this.words = words;
        this.phrases = phrases;
        this.clock = clock;
    }

    @Override
    public TextChecks of(AgencyId agency, @Nullable ShopId shop) {
        House house = house(agency);
        if (shop == null) {
            return house.checks();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Period.BEIJING);
        Ready found = ready.get(shop);
        if (found == null || !found.house().equals(house) || !found.day().equals(today)) {
            found = new Ready(today, house, house.checks().allowing(phrases.listAllowances(shop, today)));
            ready.put(shop, found);
        }
        return found.checks();
    }

    /** The rules and the words of the agency's own cases. */
    private House house(AgencyId agency) {
        List<CaseWord> now = words.inForce(agency);
        House known = houses.get(agency);
        if (known == null || !known.words().equals(now)) {
            TextChecks rules = checks.getObject();
            known = new House(now, now.isEmpty() ? rules : rules.forbidding(now));
            houses.put(agency, known);
        }
        return known;
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
