package io.zhanggui.compliance.watch.flow;

import io.zhanggui.compliance.compare.ArticleSplitter;
import io.zhanggui.compliance.compare.NoRule;
import io.zhanggui.compliance.flow.RuleDuties;
import io.zhanggui.compliance.watch.ArticleHits;
import io.zhanggui.compliance.watch.Revision;
import io.zhanggui.compliance.watch.RuleWatch;
import io.zhanggui.compliance.watch.Source;
import io.zhanggui.compliance.watch.WatchAction;
import io.zhanggui.compliance.watch.WatchError;
import io.zhanggui.compliance.watch.WatchedText;
import io.zhanggui.compliance.watch.store.JooqSources;
import io.zhanggui.compliance.watch.store.JooqTexts;
import io.zhanggui.identity.Audit;
import io.zhanggui.identity.Caller;
import io.zhanggui.outward.OutwardAddresses;
import io.zhanggui.paper.PaperText;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Failure;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The watch as the store has it. */
@Component
class WatchDesk implements RuleWatch {

    private static final String PASTED = "粘贴";
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_PLACE = 4_000;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final int MOST_HOURS = 720;

    private final JooqSources sources;
    private final JooqTexts texts;
    private final Intake intake;
    private final SourceLooks looks;
    private final FolderReader folders;
    private final OutwardAddresses outward;
    private final RuleDuties duties;
    private final Audit audit;
    private final Clock clock;
    private final ListingHits listings;

    WatchDesk(
            JooqSources sources,
            JooqTexts texts,
            Intake intake,
            SourceLooks looks,
            FolderReader folders,
            OutwardAddresses outward,
            RuleDuties duties,
            Audit audit,
            Clock clock,
            ListingHits listings) {
        this.sources = sources;
        this.texts = texts;
        this.intake = intake;
        this.looks = looks;
        this.folders = folders;
        this.outward = outward;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
        this.listings = listings;
    }

    @Override
    public List<Source> listSources(Caller caller) {
        return sources.list(caller.agency());
    }

    @Override
    @Transactional
    public Source addSource(
            Caller caller, @Nullable String kind, @Nullable String name, @Nullable String place, int hours) {
        Source.Kind asked = Stream.of(Source.Kind.FOLDER, Source.Kind.ADDRESSES)
                .filter(each -> each.key().equals(kind))
                .findFirst()
                .orElseThrow(() -> new Failure(WatchError.BAD_KIND));
        String named = checked("name", name, LONGEST_NAME);
        String where = checked("place", place, LONGEST_PLACE);
        if (hours < 1 || hours > MOST_HOURS) {
            throw new Failure(WatchError.BAD_HOURS);
        }
        checkPlace(asked, where);
        long id = insert(caller.agency(), asked, named, where, hours);
        duties.ensure(caller.agency());
        audit.record(caller, WatchAction.SOURCE_ADDED, "source " + id, null, named + ": " + where);
        return get(caller, id);
    }

    private long insert(AgencyId agency, Source.Kind kind, String name, String place, int hours) {
        try {
            return sources.insert(agency, kind, name, place, hours, clock.instant());
        } catch (DuplicateKeyException e) {
            throw new Failure(WatchError.NAME_TAKEN, e);
        }
    }

    private void checkPlace(Source.Kind kind, String place) {
        if (kind == Source.Kind.FOLDER) {
            if (folders.find(place).isEmpty()) {
                throw new Failure(WatchError.BAD_FOLDER, folders.root());
            }
            return;
        }
        place.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(this::checkAddress);
    }

    private void checkAddress(String line) {
        try {
            outward.refusal(URI.create(line)).ifPresent(refusal -> {
                throw new Failure(WatchError.BAD_ADDRESS, line, refusal.zh(), refusal.en());
            });
        } catch (IllegalArgumentException e) {
            throw new Failure(WatchError.BAD_ADDRESS, e, line, "格式不对", "it is no address");
        }
    }

    @Override
    @Transactional
    public void removeSource(Caller caller, long id) {
        Source source = get(caller, id);
        sources.delete(id);
        audit.record(caller, WatchAction.SOURCE_REMOVED, "source " + id, source.name(), null);
    }

    @Override
    public Source look(Caller caller, long id) {
        looks.look(get(caller, id));
        return get(caller, id);
    }

    private Source get(Caller caller, long id) {
        return sources.find(caller.agency(), id).orElseThrow(() -> new Failure(WatchError.NO_SUCH_SOURCE));
    }

    @Override
    @Transactional
    public Taken paste(Caller caller, @Nullable String title, @Nullable String content) {
        String text = content == null ? "" : content;
        if (text.length() > LONGEST_TEXT) {
            throw new Failure(WatchError.TOO_LONG, LONGEST_TEXT / 10_000);
        }
        if (ArticleSplitter.read(text).articles().isEmpty()) {
            throw new Failure(WatchError.NO_ARTICLES);
        }
        NoRule.find(text).map(NoRule::words).ifPresent(why -> {
            throw new Failure(WatchError.NO_RULE, why.zh(), why.en());
        });
        String titled = checked(
                "title",
                title == null || title.isBlank() ? ArticleSplitter.read(text).title() : title,
                LONGEST_TITLE);
        Source source = sources.findPasted(caller.agency()).orElseGet(() -> {
            long id = sources.insert(caller.agency(), Source.Kind.PASTE, PASTED, "", MOST_HOURS, null);
            return get(caller, id);
        });
        duties.ensure(caller.agency());
        Taken taken = intake.take(source, titled, titled, text, JooqTexts.Marks.NONE);
        audit.record(caller, WatchAction.PASTED, "rule text " + taken.text(), null, titled + " v" + taken.version());
        return taken;
    }

    @Override
    @Transactional
    public Taken bring(Caller caller, @Nullable String title, byte[] file) {
        if (PaperText.isPaper(file)) {
            return paste(caller, title, PaperText.read(file));
        }
        return paste(caller, title, FolderReader.decode(file).orElseThrow(() -> new Failure(WatchError.NO_ARTICLES)));
    }

    @Override
    public List<WatchedText> listTexts(Caller caller) {
        return texts.list(caller.agency());
    }

    @Override
    public Found getText(Caller caller, long text) {
        WatchedText found = texts.find(caller.agency(), text).orElseThrow(() -> new Failure(WatchError.NO_SUCH_TEXT));
        return new Found(found, texts.listVersions(text));
    }

    @Override
    public Optional<Revision> findRevision(Caller caller, long text, int version) {
        return texts.findRevision(caller.agency(), text, version);
    }

    @Override
    public List<ArticleHits> listHits(Caller caller, long text, int version) {
        Found found = getText(caller, text);
        return findRevision(caller, text, version)
                .map(revision -> listings.of(caller, found, version, revision))
                .orElse(List.of());
    }

    private static String checked(String field, @Nullable String text, int longest) {
        String plain = text == null ? "" : text.strip();
        if (plain.isEmpty() || plain.length() > longest) {
            throw new Failure(WatchError.BAD_NAME, field, longest);
        }
        return plain;
    }
}
