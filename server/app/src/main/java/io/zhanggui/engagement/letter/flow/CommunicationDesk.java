package io.zhanggui.engagement.letter.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.letter.Communication;
import io.zhanggui.engagement.letter.Communication.Contact;
import io.zhanggui.engagement.letter.Communication.Line;
import io.zhanggui.engagement.letter.Communications;
import io.zhanggui.engagement.letter.Letter;
import io.zhanggui.engagement.letter.LetterAction;
import io.zhanggui.engagement.letter.LetterError;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.LetterLevel;
import io.zhanggui.engagement.letter.Occasion;
import io.zhanggui.engagement.letter.rules.Slots;
import io.zhanggui.engagement.letter.rules.VisitAgenda;
import io.zhanggui.engagement.letter.store.JooqCommunications;
import io.zhanggui.engagement.letter.store.JooqCommunications.Kept;
import io.zhanggui.engagement.letter.store.JooqLetters;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.shared.TextCheck;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.Deadlines;
import io.zhanggui.work.Meeting;
import io.zhanggui.work.MeetingDraft;
import io.zhanggui.work.Meetings;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.TaskState;
import io.zhanggui.work.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Communication calendars: their turns, the task of each, and the visits. */
@Component
public class CommunicationDesk implements Communications {

    private static final TextCheck TEXTS = new TextCheck(LetterError.MISSING, LetterError.TOO_LONG);
    private static final int LONGEST_WORD = 60;
    private static final int MOST_CONTACTS = 20;
    private static final Duration VISIT = Duration.ofHours(2);

    private final Clients clients;
    private final JooqCommunications store;
    private final JooqLetters letters;
    private final Tasks tasks;
    private final Meetings meetings;
    private final Users users;
    private final Audit audit;
    private final Clock clock;
    private final Slots slots;

    CommunicationDesk(
            Clients clients,
            JooqCommunications store,
            JooqLetters letters,
            Tasks tasks,
            Meetings meetings,
            Users users,
            Audit audit,
            Clock clock,
            Deadlines deadlines) {
        this.clients = clients;
        this.store = store;
        this.letters = letters;
        this.tasks = tasks;
        this.meetings = meetings;
        this.users = users;
        this.audit = audit;
        this.clock = clock;
        this.slots = new Slots(deadlines::on);
    }

    @Override
    public Optional<Communication> find(Caller caller, ClientId client) {
        clients.get(caller, client);
        return store.find(caller.agency(), client).map(Kept::agreed);
    }

    @Override
    @Transactional
    public Communication agree(Caller caller, ClientId id, Communication agreed) {
        Client client = clients.get(caller, id);
        Communication checked = checked(caller, agreed);
        LocalDate since = store.find(caller.agency(), id).map(Kept::since).orElse(today());
        Kept kept = new Kept(id, since, checked);
        store.write(caller.agency(), kept, caller.user(), clock.instant());
        audit.record(
                caller,
                LetterAction.AGREED,
                "client " + id.value(),
                null,
                checked.lines().toString());
        openTasks(caller, client, kept);
        return checked;
    }

    private Communication checked(Caller caller, Communication agreed) {
        List<Line> lines = agreed.lines();
        boolean each = lines.stream().map(Line::occasion).distinct().count() == Occasion.values().length;
        if (!each || lines.size() != Occasion.values().length) {
            throw new Failure(LetterError.BAD_CALENDAR);
        }
        for (Line line : lines) {
            if (line.dueDay() < 1 || line.dueDay() > line.occasion().lastDay()) {
                throw new Failure(
                        LetterError.BAD_DUE_DAY,
                        line.occasion().zh(),
                        line.occasion().lastDay());
            }
        }
        if (agreed.contacts().size() > MOST_CONTACTS) {
            throw new Failure(LetterError.TOO_MANY_CONTACTS, MOST_CONTACTS);
        }
        return new Communication(
                lines,
                agreed.contacts().stream()
                        .map(contact -> checked(caller, contact))
                        .toList());
    }

    private Contact checked(Caller caller, Contact contact) {
        Long ours = contact.ours();
        boolean known = ours == null
                || users.listUsers(Caller.local(caller.agency())).stream()
                        .filter(User::active)
                        .anyMatch(
                                user -> user.id().value() == ours && user.role().isProvider());
        if (!known) {
            throw new Failure(LetterError.NOT_OURS);
        }
        return new Contact(
                contact.level(),
                ours,
                TEXTS.optional("theirs", contact.theirs(), LONGEST_WORD),
                TEXTS.needed("topic", contact.topic(), LONGEST_WORD),
                contact.every(),
                TEXTS.optional("how", contact.how(), LONGEST_WORD));
    }

    @Override
    public List<Slot> listSlots(Caller caller, ClientId id) {
        Client client = clients.get(caller, id);
        return store.find(caller.agency(), id)
                .map(kept -> slots(caller, client, kept))
                .orElse(List.of());
    }

    private List<Slot> slots(Caller caller, Client client, Kept kept) {
        List<Letter> written = letters.list(caller.agency(), client.id());
        return kept.agreed().lines().stream()
                .flatMap(line -> {
                    List<Slots.Turn> turns = slots.of(line, kept.since(), today());
                    return turns.stream()
                            .map(turn -> slot(caller, client, turn, written))
                            // Of what is done only the latest is worth a line.
                            .filter(slot -> slot.state() != State.DONE
                                    || slot.period().equals(turns.getLast().period()));
                })
                .sorted(Comparator.comparing(Slot::due))
                .toList();
    }

    private Slot slot(Caller caller, Client client, Slots.Turn turn, List<Letter> written) {
        State state = turn.occasion()
                .letter()
                .map(kind -> stateOf(kind, turn, written))
                .orElseGet(() -> turn.occasion() == Occasion.VISIT
                        ? stateOfVisit(caller, client, turn)
                        : store.countAnswers(client.id(), turn.period().from()) > 0 ? State.DONE : State.OPEN);
        boolean late = state != State.DONE && turn.due().isBefore(clock.instant());
        return new Slot(turn.occasion(), turn.period(), turn.due(), late ? State.OVERDUE : state, page(client));
    }

    private static State stateOf(LetterKind kind, Slots.Turn turn, List<Letter> written) {
        List<Letter> own = written.stream()
                .filter(letter -> letter.kind() == kind && letter.period().equals(turn.period()))
                .toList();
        if (own.stream().anyMatch(letter -> letter.sent() != null)) {
            return State.DONE;
        }
        return own.isEmpty() ? State.OPEN : State.BEGUN;
    }

    private State stateOfVisit(Caller caller, Client client, Slots.Turn turn) {
        List<Meeting> visits = meetings.list(caller, visit(client.id(), turn.period())).stream()
                .filter(meeting -> meeting.state() != Meeting.State.CANCELLED)
                .toList();
        if (visits.stream().anyMatch(meeting -> meeting.state() == Meeting.State.HELD)) {
            return State.DONE;
        }
        return visits.isEmpty() ? State.OPEN : State.BEGUN;
    }

    @Override
    @Transactional
    public Slot planVisit(Caller caller, ClientId id, LocalDate day) {
        Client client = clients.get(caller, id);
        Period quarter = Occasion.VISIT.around(day);
        Kept kept = store.find(caller.agency(), id).orElseThrow(() -> new Failure(LetterError.NO_CALENDAR));
        Instant start = day.atTime(10, 0).atZone(Period.BEIJING).toInstant();
        meetings.plan(
                caller,
                new MeetingDraft(
                        null,
                        client.name() + " " + label(Occasion.VISIT, quarter) + "拜访",
                        start,
                        VISIT,
                        "客户现场",
                        VisitAgenda.of(client.stage()),
                        kept.agreed().contacts().stream()
                                .flatMap(CommunicationDesk::participants)
                                .distinct()
                                .toList(),
                        List.of(),
                        visit(id, quarter),
                        page(client),
                        "visit:" + id.value() + ":" + quarter.from()));
        return listSlots(caller, id).stream()
                .filter(slot ->
                        slot.occasion() == Occasion.VISIT && slot.period().equals(quarter))
                .findFirst()
                .orElseGet(() -> new Slot(Occasion.VISIT, quarter, start, State.BEGUN, page(client)));
    }

    private static Stream<Meeting.Participant> participants(Contact contact) {
        Long ours = contact.ours();
        return Stream.concat(
                Stream.ofNullable(ours).map(user -> Meeting.Participant.of(new UserId(user))),
                Stream.of(contact.theirs()).filter(name -> !name.isEmpty()).map(Meeting.Participant::named));
    }

    private static SubjectRef visit(ClientId client, Period quarter) {
        return new SubjectRef("visit", client.value() + ":" + quarter.from());
    }

    /** A task for each turn that is not done; those that have one are left as they are. */
    void openTasks(Caller caller, Client client, Kept kept) {
        for (Slot slot : slots(caller, client, kept)) {
            if (slot.state() != State.DONE) {
                openTask(caller, client, kept.agreed(), slot);
            } else if (slot.occasion() == Occasion.VISIT) {
                // That a meeting was held is told by nobody, so it is found here.
                done(caller, client, Occasion.VISIT, slot.period(), "已拜访，见会议纪要");
            }
        }
    }

    private Task openTask(Caller caller, Client client, Communication agreed, Slot slot) {
        return tasks.open(
                caller,
                new TaskDraft(
                        null,
                        client.name() + "：" + slot.occasion().zh() + " " + label(slot.occasion(), slot.period()),
                        "沟通日历的一项：发出、拜访或收到答卷后自动完成。",
                        new SubjectRef(
                                "communication", Long.toString(client.id().value())),
                        slot.page(),
                        assignee(agreed, slot.occasion()),
                        slot.due(),
                        onceKey(client.id(), slot.occasion(), slot.period())));
    }

    /** Whoever speaks with those who manage; leaders are visited. */
    private static @Nullable UserId assignee(Communication agreed, Occasion occasion) {
        LetterLevel level = occasion == Occasion.VISIT ? LetterLevel.STRATEGY : LetterLevel.EXECUTION;
        return agreed.contacts().stream()
                .filter(contact -> contact.level() == level)
                .flatMap(contact -> Stream.ofNullable(contact.ours()))
                .map(UserId::new)
                .findFirst()
                .orElse(null);
    }

    /** Something of a turn was done, so that its task is. */
    void done(Caller caller, Client client, Occasion occasion, Period period, String evidence) {
        store.find(caller.agency(), client.id()).ifPresent(kept -> {
            Caller agency = Caller.local(caller.agency());
            kept.agreed().lines().stream()
                    .filter(line -> line.occasion() == occasion)
                    .flatMap(line -> slots.of(line, kept.since(), today()).stream())
                    .filter(turn -> turn.period().equals(period))
                    .map(turn -> openTask(
                            agency,
                            client,
                            kept.agreed(),
                            new Slot(occasion, period, turn.due(), State.DONE, page(client))))
                    .filter(task -> task.state() == TaskState.OPEN)
                    .forEach(task -> tasks.finish(agency, task.id(), evidence));
        });
    }

    private static String onceKey(ClientId client, Occasion occasion, Period period) {
        return "communication:" + client.value() + ":" + occasion.key() + ":" + period.from();
    }

    private static String label(Occasion occasion, Period period) {
        LocalDate from = period.from();
        return switch (occasion) {
            case DAILY -> from.toString();
            case WEEKLY -> from + " 至 " + period.to().minusDays(1);
            case MONTHLY, SATISFACTION -> from.getYear() + "年" + from.getMonthValue() + "月";
            case VISIT -> from.getYear() + "年第" + ((from.getMonthValue() - 1) / 3 + 1) + "季度";
        };
    }

    private static String page(Client client) {
        return "/engagement/clients/" + client.id().value() + "/letters";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }
}
