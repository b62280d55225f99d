package io.zhanggui.compliance.handbook;

import io.zhanggui.compliance.Handbook;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The agency's three handbooks. Whatever is refused fails with {@link BookError}. */
public interface Handbooks {

    /** All three, with what stands in them now and how that differs from the version last published. */
    List<State> list(Caller caller);

    /** What a handbook would hold if it were published now. */
    BookContent draft(Caller caller, Handbook book);

    /** The newest first. */
    List<BookVersion> listVersions(Caller caller, Handbook book);

    /** Fails with {@link BookError#NO_SUCH_VERSION}. */
    Found get(Caller caller, Handbook book, int number);

    /**
     * What changed between two versions, chapter by chapter.
     *
     * @param earlier 0 for none before it
     * @param later 0 for what would be published now
     */
    List<ChapterChange> compare(Caller caller, Handbook book, int earlier, int later);

    /** The agency's own words for a chapter; empty takes them back. */
    void write(Caller caller, Handbook book, String chapter, String text);

    /**
     * Fixes what stands in it now as a further version and tells the staff.
     *
     * @param validFrom null for today
     */
    BookVersion publish(Caller caller, Handbook book, Occasion occasion, String why, @Nullable LocalDate validFrom);

    /** The caller has read the version and keeps to it. */
    void acknowledge(Caller caller, Handbook book, int number);

    /** Everybody who should have read a version, with when they did. */
    List<Reader> listReaders(Caller caller, Handbook book, int number);

    /** Tells those who have not read the version once more, at most once a day. */
    int remind(Caller caller, Handbook book, int number);

    /**
     * Where a handbook stands.
     *
     * @param latest null before it was published first
     * @param changed entries that are not as in the latest version
     * @param unread how many of the staff have not read the latest version
     * @param read whether the caller has
     */
    record State(
            Handbook book,
            BookContent content,
            @Nullable BookVersion latest,
            int changed,
            int unread,
            int staff,
            boolean read) {}

    /** A version with what stands in it. */
    record Found(BookVersion version, BookContent content) {}

    /** @param readAt null while they have not */
    record Reader(UserId user, String name, @Nullable Instant readAt) {}
}
