package io.zhanggui.compliance.watch;

import io.zhanggui.identity.Caller;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The agency's watch over rules. Whatever is refused fails with {@link WatchError}. */
public interface RuleWatch {

    /** By name. */
    List<Source> listSources(Caller caller);

    Source addSource(Caller caller, @Nullable String kind, @Nullable String name, @Nullable String place, int hours);

    /** Removes a source with the texts that came from it. */
    void removeSource(Caller caller, long id);

    /** Looks at a source now and says what was found. */
    Source look(Caller caller, long id);

    /** Takes a pasted text in; under the title of one pasted before it is a further version of it. */
    Taken paste(Caller caller, @Nullable String title, @Nullable String content);

    /** Takes the words of a Word document, a PDF or a text file in, under its title or, where that is empty, its first line. */
    Taken bring(Caller caller, @Nullable String title, byte[] file);

    /** The newest first. */
    List<WatchedText> listTexts(Caller caller);

    /** Fails with {@link WatchError#NO_SUCH_TEXT}. */
    Found getText(Caller caller, long text);

    /** What a version changed; empty for the first one. */
    Optional<Revision> findRevision(Caller caller, long text, int version);

    /** The changed articles that rules of ours stand on, with the listings those hit now; empty for the first version. */
    List<ArticleHits> listHits(Caller caller, long text, int version);

    /**
     * What became of a text that was taken in.
     *
     * @param version its newest version
     * @param isNew whether this made it
     */
    record Taken(long text, int version, boolean isNew) {}

    /** A text with its versions, the newest first. */
    record Found(WatchedText text, List<TextVersion> versions) {}
}
