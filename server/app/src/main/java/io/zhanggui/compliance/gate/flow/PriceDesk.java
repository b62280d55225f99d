package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.gate.ChannelPrice;
import io.zhanggui.compliance.gate.GateAction;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.PriceFinding;
import io.zhanggui.compliance.gate.PricePolicy;
import io.zhanggui.compliance.gate.PricePolicyDraft;
import io.zhanggui.compliance.gate.Prices;
import io.zhanggui.compliance.gate.rules.PriceRows;
import io.zhanggui.compliance.gate.rules.Sums;
import io.zhanggui.compliance.gate.store.JooqPrices;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.IdentityError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.Deadlines;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskFilter;
import io.zhanggui.work.Tasks;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Price policies and the prices that are set against them. */
@Component
class PriceDesk implements Prices {

    /** What a task of a finding is about. */
    static final String SUBJECT = "price";

    /** Days whose prices count as today's. */
    static final int DAYS = 30;

    private static final Duration FOR_A_FINDING = Duration.ofHours(8);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_BRAND = 60;
    private static final int LONGEST_FILE = 200;
    private static final int LONGEST_SUBJECT = 60;
    private static final int MOST_PERCENT = 100;
    private static final int PERCENT_DIGITS = 2;

    private final JooqPrices prices;
    private final PriceReader reader;
    private final Tasks tasks;
    private final Deadlines deadlines;
    private final Doorkeeper doorkeeper;
    private final Audit audit;
    private final Clock clock;

    PriceDesk(
            JooqPrices prices,
            PriceReader reader,
            Tasks tasks,
            Deadlines deadlines,
            Doorkeeper doorkeeper,
            Audit audit,
            Clock clock) {
        this.prices = prices;
        this.reader = reader;
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.doorkeeper = doorkeeper;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<PricePolicy> listPolicies(Scope scope) {
        return prices.list(scope);
    }

    @Override
    @Transactional
    public PricePolicy addPolicy(Caller caller, PricePolicyDraft draft) {
        ShopId shop = draft.shop();
        if (shop == null) {
            doorkeeper.checkMayChange(caller);
        } else {
            doorkeeper.checkMayChange(caller, shop);
        }
        Long floor = Written.sum("floor", draft.floor());
        Long list = Written.sum("list", draft.list());
        BigDecimal discount = percent(draft.mostDiscount());
        boolean empty = floor == null && list == null && !draft.sameEverywhere();
        if ((discount != null || !draft.windows().isEmpty()) && list == null) {
            throw new Failure(GateError.NEEDS_LIST);
        }
        if (empty) {
            throw new Failure(GateError.EMPTY_POLICY);
        }
        if (floor != null && list != null && floor > list) {
            throw new Failure(GateError.NOBODY_CAN_KEEP, Sums.yuan(floor), Sums.yuan(list));
        }
        PricePolicy added = prices.insert(
                caller.agency(),
                new PricePolicy(
                        0,
                        shop,
                        Written.text("name", draft.name(), LONGEST_NAME),
                        Written.optional("item", draft.item(), LONGEST_NAME),
                        Written.optional("brand", draft.brand(), LONGEST_BRAND),
                        floor,
                        list,
                        draft.sameEverywhere(),
                        Objects.requireNonNullElse(Written.sum("tolerance", draft.tolerance()), 0L),
                        discount,
                        draft.windows(),
                        caller.user(),
                        clock.instant()));
        audit.record(caller, GateAction.POLICY_ADDED, "price_policy " + added.id(), null, added.name());
        return added;
    }

    private static @Nullable BigDecimal percent(String text) {
        if (text.isBlank()) {
            return null;
        }
        String plain = text.strip().replace("%", "");
        if (!plain.matches("\\d{1,3}(\\.\\d{1,2})?") || new BigDecimal(plain).intValue() >= MOST_PERCENT) {
            throw new Failure(GateError.BAD_SUM, "mostDiscount");
        }
        return new BigDecimal(plain).movePointLeft(PERCENT_DIGITS);
    }

    @Override
    @Transactional
    public void removePolicy(Caller caller, long id) {
        PricePolicy policy = prices.find(caller.agency(), id)
                .filter(found -> found.shop() == null || doorkeeper.sees(caller, found.shop()))
                .orElseThrow(() -> new Failure(GateError.NO_SUCH_POLICY));
        doorkeeper.checkMayChange(caller);
        prices.delete(id);
        audit.record(caller, GateAction.POLICY_REMOVED, "price_policy " + id, policy.name(), null);
    }

    @Override
    public List<ChannelPrice> listPrices(Scope scope) {
        return prices.listPrices(scope, today().minusDays(DAYS)).values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(ChannelPrice::day).reversed())
                .toList();
    }

    @Override
    @Transactional
    public Taken take(Caller caller, Scope shop, String fileName, InputStream bytes) {
        if (shop.shops().size() != 1) {
            throw new Failure(IdentityError.NO_SHOP_NAMED);
        }
        ShopId into = shop.onlyShop();
        doorkeeper.checkMayChange(caller, into);
        String named = Written.text("name", fileName, LONGEST_FILE);
        PriceRows rows = new PriceRows(named, today());
        UploadedTable.read(named, bytes, PriceRows.COLUMNS, PriceRows.NEEDED, rows::add);
        if (rows.prices().isEmpty() && rows.faults().isEmpty()) {
            throw new Failure(GateError.NO_ROWS);
        }
        prices.keep(caller.agency(), into, rows.prices(), caller.user(), clock.instant());
        audit.record(
                caller,
                GateAction.PRICES_TAKEN,
                "shop " + into.value(),
                null,
                named + ": " + rows.prices().size() + " prices, "
                        + rows.faults().size() + " faults");
        return new Taken(rows.prices().size(), rows.faults());
    }

    @Override
    public List<PriceFinding> find(Scope scope) {
        return reader.find(scope, today());
    }

    @Override
    @Transactional
    public int openTasks(Caller caller, Scope scope) {
        doorkeeper.checkMayChange(caller);
        int opened = 0;
        for (PriceFinding finding : find(scope)) {
            SubjectRef subject = subject(finding);
            if (finding.blocks()
                    && tasks.list(caller, TaskFilter.of(subject), 0).items().isEmpty()) {
                tasks.open(Caller.local(caller.agency()), task(finding, subject));
                opened++;
            }
        }
        return opened;
    }

    /** One open task for each item, kind and channel; a closed one does not stand in the way of another. */
    private static SubjectRef subject(PriceFinding finding) {
        String id = finding.shop().value() + ":" + finding.item() + ":"
                + finding.kind().key() + ":" + finding.channel();
        return new SubjectRef(
                SUBJECT,
                id.length() <= LONGEST_SUBJECT ? id : id.substring(0, 40) + Integer.toHexString(id.hashCode()));
    }

    private TaskDraft task(PriceFinding finding, SubjectRef subject) {
        String named = finding.title().isEmpty() ? finding.item() : finding.title();
        String title = "改价：" + (named.length() > LONGEST_BRAND ? named.substring(0, LONGEST_BRAND) : named) + " "
                + finding.channel();
        return new TaskDraft(
                finding.shop(),
                title,
                finding.say().zh() + "（" + finding.policy() + "）",
                subject,
                "/compliance/gate?view=prices",
                null,
                deadlines.inWorkingTime(FOR_A_FINDING),
                null);
    }

    private LocalDate today() {
        return clock.instant().atZone(Period.BEIJING).toLocalDate();
    }
}
