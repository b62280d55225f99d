package io.zhanggui.compliance.handbook.flow;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.appeal.Penalties;
import io.zhanggui.compliance.handbook.BookAction;
import io.zhanggui.compliance.handbook.BookContent;
import io.zhanggui.compliance.handbook.BookError;
import io.zhanggui.compliance.handbook.BookVersion;
import io.zhanggui.compliance.handbook.ChapterChange;
import io.zhanggui.compliance.handbook.Handbooks;
import io.zhanggui.compliance.handbook.Occasion;
import io.zhanggui.compliance.handbook.rules.BookComparison;
import io.zhanggui.compliance.handbook.rules.BookHash;
import io.zhanggui.compliance.handbook.rules.BookWriter;
import io.zhanggui.compliance.handbook.store.JooqBooks;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The handbooks as the store has them. */
@Component
class BookDesk implements Handbooks {

    private static final int LONGEST_ADDITION = 20_000;
    private static final int LONGEST_REASON = 500;
    private static final BookContent NOTHING = new BookContent(List.of());

    private final JooqBooks books;
    private final ObjectProvider<Rulebook> rules;
    private final Penalties penalties;
    private final StaffReading readers;
    private final BookClocks clocks;
    private final Audit audit;
    private final Clock clock;

    BookDesk(
            JooqBooks books,
            ObjectProvider<Rulebook> rules,
            Penalties penalties,
            StaffReading readers,
            BookClocks clocks,
            Audit audit,
            Clock clock) {
        this.books = books;
        this.rules = rules;
        this.penalties = penalties;
        this.readers = readers;
        this.clocks = clocks;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<State> list(Caller caller) {
        checkStaff(caller);
        return Stream.of(Handbook.values()).map(book -> state(caller, book)).toList();
    }

    private State state(Caller caller, Handbook book) {
        BookContent content = draft(caller, book);
        List<BookVersion> versions = listVersions(caller, book);
        if (versions.isEmpty()) {
            return new State(book, content, null, countChanges(NOTHING, content), 0, 0, false);
        }
        BookVersion latest = versions.getFirst();
        List<Reader> staff = readers.list(caller, latest);
        return new State(
                book,
                content,
                latest,
                countChanges(content(latest), content),
                (int) staff.stream().filter(reader -> reader.readAt() == null).count(),
                staff.size(),
                staff.stream().anyMatch(reader -> reader.user().equals(caller.user()) && reader.readAt() != null));
    }

    private static int countChanges(BookContent before, BookContent after) {
        return BookComparison.compare(before, after).stream()
                .mapToInt(chapter -> chapter.entries().size())
                .sum();
    }

    @Override
    public BookContent draft(Caller caller, Handbook book) {
        checkStaff(caller);
        return new BookWriter(
                        rules.getObject(),
                        penalties.listOfAgency(caller.agency()),
                        books.additions(caller.agency(), book))
                .write(book);
    }

    @Override
    public List<BookVersion> listVersions(Caller caller, Handbook book) {
        checkStaff(caller);
        return books.list(caller.agency()).stream()
                .filter(version -> version.book() == book)
                .toList();
    }

    @Override
    public Found get(Caller caller, Handbook book, int number) {
        BookVersion version = version(caller, book, number);
        return new Found(version, content(version));
    }

    private BookVersion version(Caller caller, Handbook book, int number) {
        return listVersions(caller, book).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(() -> new Failure(BookError.NO_SUCH_VERSION, number));
    }

    private BookContent content(BookVersion version) {
        return books.findContent(version.id())
                .orElseThrow(() -> new Failure(BookError.NO_SUCH_VERSION, version.number()));
    }

    @Override
    public List<ChapterChange> compare(Caller caller, Handbook book, int earlier, int later) {
        BookContent before = earlier == 0 ? NOTHING : get(caller, book, earlier).content();
        BookContent after =
                later == 0 ? draft(caller, book) : get(caller, book, later).content();
        return BookComparison.compare(before, after);
    }

    @Override
    @Transactional
    public void write(Caller caller, Handbook book, String chapter, String text) {
        checkStaff(caller);
        boolean known = rules.getObject().listClasses().stream()
                .anyMatch(each -> each.handbook() == book && each.key().equals(chapter));
        if (!known) {
            throw new Failure(BookError.NO_SUCH_CHAPTER, chapter);
        }
        String plain = text.strip();
        if (plain.length() > LONGEST_ADDITION) {
            throw new Failure(BookError.TOO_LONG, LONGEST_ADDITION);
        }
        String before = books.additions(caller.agency(), book).getOrDefault(chapter, "");
        books.write(caller.agency(), book, chapter, plain, caller.user(), clock.instant());
        audit.record(caller, BookAction.WRITTEN, "handbook " + book.word() + ", " + chapter, cut(before), cut(plain));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_REASON ? text : text.substring(0, LONGEST_REASON) + "…";
    }

    @Override
    @Transactional
    public BookVersion publish(
            Caller caller, Handbook book, Occasion occasion, String why, @Nullable LocalDate validFrom) {
        BookContent content = draft(caller, book);
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new Failure(BookError.NO_REASON, LONGEST_REASON);
        }
        String hash = BookHash.of(content);
        List<BookVersion> versions = listVersions(caller, book);
        int number = versions.isEmpty() ? 1 : versions.getFirst().number() + 1;
        if (occasion == Occasion.OTHER
                && number > 1
                && versions.getFirst().hash().equals(hash)) {
            throw new Failure(BookError.SAME, number - 1);
        }
        BookVersion version = new BookVersion(
                0,
                caller.agency(),
                book,
                number,
                hash,
                occasion,
                reason,
                checked(validFrom),
                caller.user(),
                clock.instant());
        books.insert(version, content);
        BookVersion kept = version(caller, book, number);
        books.acknowledge(kept.id(), caller.user(), clock.instant());
        tell(caller, kept, versions);
        clocks.ensure(caller.agency());
        clocks.stop(caller);
        audit.record(
                caller, BookAction.PUBLISHED, "handbook " + book.word() + " v" + number, null, reason + ", " + hash);
        return kept;
    }

    /** What is word for word what was read is not to be read again. */
    private void tell(Caller caller, BookVersion kept, List<BookVersion> before) {
        if (!before.isEmpty() && before.getFirst().hash().equals(kept.hash())) {
            books.carryReadings(before.getFirst().id(), kept.id());
            readers.tellSame(caller, kept, before.getFirst().number());
        } else {
            readers.tellPublished(caller, kept);
        }
    }

    private LocalDate checked(@Nullable LocalDate asked) {
        LocalDate today = today();
        LocalDate from = asked == null ? today : asked;
        if (from.isBefore(today) || from.isAfter(today.plusYears(1))) {
            throw new Failure(BookError.BAD_DAY);
        }
        return from;
    }

    @Override
    @Transactional
    public void acknowledge(Caller caller, Handbook book, int number) {
        BookVersion version = version(caller, book, number);
        books.acknowledge(version.id(), caller.user(), clock.instant());
        audit.record(caller, BookAction.ACKNOWLEDGED, "handbook " + book.word() + " v" + number, null, version.hash());
    }

    @Override
    public List<Reader> listReaders(Caller caller, Handbook book, int number) {
        return readers.list(caller, version(caller, book, number));
    }

    @Override
    @Transactional
    public int remind(Caller caller, Handbook book, int number) {
        int told = readers.remind(caller, version(caller, book, number), today());
        if (told > 0) {
            audit.record(caller, BookAction.REMINDED, "handbook " + book.word() + " v" + number, null, told + " told");
        }
        return told;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Period.BEIJING);
    }

    private static void checkStaff(Caller caller) {
        if (!caller.role().isProvider()) {
            throw new Failure(BookError.NOT_STAFF);
        }
    }
}
