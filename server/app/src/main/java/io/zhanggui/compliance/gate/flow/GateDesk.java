package io.zhanggui.compliance.gate.flow;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.gate.GateAction;
import io.zhanggui.compliance.gate.GateAnswer;
import io.zhanggui.compliance.gate.GateError;
import io.zhanggui.compliance.gate.Gates;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.compliance.gate.Publication.State;
import io.zhanggui.compliance.gate.PublicationDraft;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.compliance.gate.Publishing;
import io.zhanggui.compliance.gate.flow.ItemReports.Item;
import io.zhanggui.compliance.gate.flow.ItemReports.Key;
import io.zhanggui.compliance.gate.rules.Seals;
import io.zhanggui.compliance.gate.store.JooqPublications;
import io.zhanggui.compliance.gate.store.JooqPublications.Said;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Publications and their gates. */
@Component
class GateDesk implements Gates {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_BRAND = 60;
    private static final int LONGEST_CONTENT = 3_500;
    private static final int MOST_TEXTS = 20;
    private static final int MOST_UNCERTIFIED = 500;

    private final JooqPublications publications;
    private final GateReader reader;
    private final ItemReports reports;
    private final Doorkeeper doorkeeper;
    private final Audit audit;
    private final Clock clock;

    GateDesk(
            JooqPublications publications,
            GateReader reader,
            ItemReports reports,
            Doorkeeper doorkeeper,
            Audit audit,
            Clock clock) {
        this.publications = publications;
        this.reader = reader;
        this.reports = reports;
        this.doorkeeper = doorkeeper;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<GateAnswer> list(Scope scope) {
        return reader.judge(scope, publications.list(scope), today()).stream()
                .sorted(Comparator.comparingInt(answer -> urgency(answer.standing())))
                .toList();
    }

    private static int urgency(GateAnswer.Standing standing) {
        return switch (standing) {
            case LAPSED -> 0;
            case UNCERTIFIED -> 1;
            case BLOCKED -> 2;
            case READY -> 3;
            case PUBLISHED -> 4;
            case WITHDRAWN -> 5;
        };
    }

    @Override
    public List<OnSale> listUncertified(Scope scope, Period period) {
        Map<Key, Publication> known = known(scope);
        return reports.items(scope, period).stream()
                .filter(item -> !isOut(known.get(item.key())))
                .limit(MOST_UNCERTIFIED)
                .map(item -> {
                    Publication prepared = known.get(item.key());
                    return new OnSale(
                            item.key().shop().value(),
                            item.key().item(),
                            item.title(),
                            item.category(),
                            item.sales() == null ? null : item.sales().toPlainString(),
                            prepared == null ? null : prepared.id());
                })
                .toList();
    }

    @Override
    public Set<Category> categories(Scope scope) {
        return publications.list(scope).stream()
                .map(Publication::category)
                .filter(category -> category != Category.OTHER)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isOut(@Nullable Publication publication) {
        return publication != null && publication.state() == State.PUBLISHED;
    }

    private Map<Key, Publication> known(Scope scope) {
        return publications.list(scope).stream()
                .filter(each -> each.kind() == PublicationKind.ITEM)
                .collect(Collectors.toMap(each -> new Key(each.shop(), each.key()), each -> each));
    }

    @Override
    public GateAnswer get(Caller caller, long id) {
        Publication publication = publication(caller, id);
        return reader.judge(Doorkeeper.of(caller, publication.shop()), List.of(publication), today())
                .getFirst();
    }

    private Publication publication(Caller caller, long id) {
        return publications
                .find(caller.agency(), id)
                .filter(found -> doorkeeper.sees(caller, found.shop()))
                .orElseThrow(() -> new Failure(GateError.NO_SUCH_PUBLICATION));
    }

    @Override
    @Transactional
    public GateAnswer save(Caller caller, PublicationDraft draft) {
        doorkeeper.checkMayChange(caller, draft.shop());
        return get(caller, save(caller, checked(draft)));
    }

    private long save(Caller caller, Said said) {
        long id = publications.save(caller.agency(), said, caller.user(), clock.instant());
        publications.find(caller.agency(), id).ifPresent(saved -> publications.withhold(id, reader.comingDown(saved)));
        audit.record(caller, GateAction.PUBLICATION_SAVED, "publication P" + id, null, said.key() + " " + said.title());
        return id;
    }

    private static Said checked(PublicationDraft draft) {
        PublicationKind kind = PublicationKind.find(draft.kind())
                .orElseThrow(() -> new Failure(GateError.BAD_CHOICE, "kind", draft.kind()));
        if (draft.texts().size() > MOST_TEXTS) {
            throw new Failure(GateError.BAD_TEXT, "texts", MOST_TEXTS);
        }
        String title = Written.text("title", draft.title(), LONGEST_TITLE);
        return new Said(
                draft.shop(),
                kind,
                Written.text("key", draft.key(), LONGEST_KEY),
                title,
                Written.chosen(draft.category(), title),
                Written.optional("brand", draft.brand(), LONGEST_BRAND),
                Written.sum("price", draft.price()),
                Written.sum("crossedOut", draft.crossedOut()),
                draft.texts().stream().map(GateDesk::words).toList());
    }

    private static Publication.Words words(PublicationDraft.Text text) {
        String content = Written.text("content", text.content(), LONGEST_CONTENT);
        return new Publication.Words(
                Objects.requireNonNullElse(text.kind(), TextKind.CAMPAIGN), content, Seals.hash(content));
    }

    @Override
    @Transactional
    public int prepare(Caller caller, Scope scope, Period period, List<String> items) {
        doorkeeper.checkMayChange(caller);
        Map<Key, Publication> known = known(scope);
        List<Item> fresh = reports.items(scope, period).stream()
                .filter(item -> items.contains(item.key().item()) && !known.containsKey(item.key()))
                .toList();
        fresh.forEach(item -> save(caller, said(item)));
        return fresh.size();
    }

    private static Said said(Item item) {
        String title = item.title().isEmpty() ? item.key().item() : item.title();
        Category category = Written.category(item.category(), title);
        return new Said(
                item.key().shop(),
                PublicationKind.ITEM,
                item.key().item(),
                title.substring(0, Math.min(title.length(), LONGEST_TITLE)),
                category == Category.OTHER ? Written.category("", title) : category,
                "",
                null,
                null,
                List.of());
    }

    @Override
    @Transactional
    public Publishing publish(Caller caller, long id) {
        publication(caller, id);
        doorkeeper.checkMayChange(caller);
        publications.lock(id);
        GateAnswer answer = get(caller, id);
        if (!answer.blocking().isEmpty()) {
            return new Publishing.Refused(answer, answer.blocking());
        }
        if (answer.publication().state() == State.PUBLISHED) {
            return new Publishing.Published(answer);
        }
        publications.setState(id, State.PUBLISHED, caller.user(), clock.instant());
        audit.record(
                caller,
                GateAction.PUBLISHED,
                "publication " + answer.publication().citation(),
                answer.publication().state().key(),
                State.PUBLISHED.key());
        return new Publishing.Published(get(caller, id));
    }

    @Override
    @Transactional
    public GateAnswer withdraw(Caller caller, long id) {
        Publication publication = publication(caller, id);
        doorkeeper.checkMayChange(caller);
        publications.setState(id, State.WITHDRAWN, null, null);
        audit.record(
                caller,
                GateAction.WITHDRAWN,
                "publication " + publication.citation(),
                publication.state().key(),
                State.WITHDRAWN.key());
        return get(caller, id);
    }

    private LocalDate today() {
        return clock.instant().atZone(Period.BEIJING).toLocalDate();
    }
}
