package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.measure.MeasureAction;
import io.zhanggui.engagement.measure.MeasureError;
import io.zhanggui.engagement.measure.TypedDraft;
import io.zhanggui.engagement.measure.TypedValue;
import io.zhanggui.engagement.measure.TypedValue.Answer;
import io.zhanggui.engagement.measure.TypedValue.Reply;
import io.zhanggui.engagement.measure.TypedValues;
import io.zhanggui.engagement.measure.rules.PeopleFacts;
import io.zhanggui.engagement.measure.rules.Runs;
import io.zhanggui.engagement.measure.store.JooqTypedValues;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.identity.Side;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricQuestion;
import io.zhanggui.metrics.Metrics;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Exclusion;
import io.zhanggui.settlement.contract.Quantity;
import io.zhanggui.settlement.contract.Quantity.Mark;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.TextCheck;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people said, kept with who, when and why. */
@Component
class TypedValueDesk implements TypedValues, SaidByPeople {

    private static final TextCheck TEXTS = new TextCheck(MeasureError.MISSING, MeasureError.TOO_LONG);
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_SCOPE = 300;
    private static final int LONGEST_EVIDENCE = 1_000;
    private static final int LONGEST_NOTE = 500;
    private static final String SCOPE = "all|shop:[^/,]+(/(item|channel):[^,]+)?";

    private final JooqTypedValues values;
    private final Clients clients;
    private final Metrics metrics;
    private final Audit audit;
    private final Clock clock;

    TypedValueDesk(JooqTypedValues values, Clients clients, Metrics metrics, Audit audit, Clock clock) {
        this.values = values;
        this.clients = clients;
        this.metrics = metrics;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<Fact> facts(AgencyId agency, String contract, Instant at) {
        return PeopleFacts.of(values.listOfContract(agency, contract, at), at);
    }

    @Override
    public List<TypedValue> list(Caller caller, ClientId client) {
        clients.get(caller, client);
        return values.listOfClient(caller.agency(), client);
    }

    @Override
    @Transactional
    public TypedValue type(Caller caller, ClientId client, TypedDraft draft) {
        clients.get(caller, client);
        if (!caller.may(Permission.IMPORT) && !caller.may(Permission.CONFIRM_FOR_MERCHANT)) {
            throw new Failure(MeasureError.NOT_YOURS);
        }
        TypedValue value = checked(caller, client, draft);
        long id = values.insert(caller.agency(), value);
        audit.record(
                caller,
                MeasureAction.TYPED,
                "typed value " + id,
                null,
                value.metric() + " " + value.scope() + " " + value.span() + " " + value.number());
        return get(caller, client, id);
    }

    private TypedValue checked(Caller caller, ClientId client, TypedDraft draft) {
        String metric = TEXTS.needed("metric", draft.metric(), LONGEST_NAME);
        String scope = TEXTS.needed("scope", draft.scope(), LONGEST_SCOPE);
        if (!scope.matches(SCOPE)) {
            throw new Failure(MeasureError.BAD_SCOPE, scope);
        }
        if (draft.from() == null || draft.to() == null || !draft.from().isBefore(draft.to())) {
            throw new Failure(MeasureError.MISSING, "from, to");
        }
        Span span = new Span(draft.from(), draft.to());
        return new TypedValue(
                0,
                client,
                TEXTS.needed("contract", draft.contract(), LONGEST_NAME),
                metric,
                scope,
                span,
                number(metric, span, draft.number()),
                TEXTS.needed("evidence", draft.evidence(), LONGEST_EVIDENCE),
                caller.role().isMerchant() ? Side.MERCHANT : Side.PROVIDER,
                caller.user(),
                clock.instant(),
                null);
    }

    private static String number(String metric, Span span, String text) {
        if (metric.startsWith(PeopleFacts.EXCLUDED)) {
            if (Exclusion.find(metric.substring(PeopleFacts.EXCLUDED.length())).isEmpty()) {
                throw new Failure(MeasureError.BAD_EXCLUSION, metric);
            }
            return String.valueOf(span.days());
        }
        String number = text.strip();
        return Quantity.parse(number)
                .filter(quantity -> quantity.mark() != Mark.POINTS)
                .map(quantity -> number)
                .orElseThrow(() -> new Failure(MeasureError.BAD_NUMBER, number));
    }

    @Override
    @Transactional
    public TypedValue answer(Caller caller, ClientId client, long id, Answer answer, String note) {
        clients.get(caller, client);
        TypedValue value = get(caller, client, id);
        boolean own = caller.role().isMerchant() == (value.side() == Side.MERCHANT);
        if (own != (answer == Answer.WITHDRAWN)) {
            throw new Failure(MeasureError.OWN_SIDE);
        }
        Permission needed =
                caller.role().isMerchant() ? Permission.CONFIRM_FOR_MERCHANT : Permission.CONFIRM_FOR_PROVIDER;
        if (!caller.may(needed)) {
            throw new Failure(MeasureError.NOT_YOURS);
        }
        if (note.strip().length() > LONGEST_NOTE) {
            throw new Failure(MeasureError.TOO_LONG, "note", LONGEST_NOTE);
        }
        if (!values.answer(id, new Reply(answer, note.strip(), caller.user(), clock.instant()))) {
            throw new Failure(MeasureError.ANSWERED_ALREADY);
        }
        audit.record(caller, MeasureAction.ANSWERED, "typed value " + id, null, answer.name());
        return get(caller, client, id);
    }

    @Override
    public List<Span> proposeOutOfStock(Caller caller, ClientId client, ShopId shop, @Nullable String item, Span span) {
        Scope scope = clients.scopeOf(caller, client);
        if (!scope.shops().contains(shop)) {
            throw new Failure(MeasureError.OUTSIDE, shop.value());
        }
        MetricQuestion asked =
                MetricQuestion.of("stock_units", new Period(span.from(), span.to()), Dimension.DAY.word());
        MetricQuestion question = item == null ? asked : asked.where(Dimension.ITEM.word(), item);
        return Runs.of(metrics.ask(Scope.of(scope.agency(), shop), question).rows().stream()
                .filter(row -> row.value() != null && row.value().signum() <= 0)
                .map(row -> row.period().from())
                .toList());
    }

    private TypedValue get(Caller caller, ClientId client, long id) {
        return values.find(caller.agency(), client, id).orElseThrow(() -> new Failure(MeasureError.NO_SUCH_VALUE));
    }
}
