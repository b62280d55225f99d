package io.zhanggui.compliance.watch.flow;

import io.zhanggui.compliance.compare.ArticleSplitter;
import io.zhanggui.compliance.compare.NoRule;
import io.zhanggui.compliance.watch.Source;
import io.zhanggui.compliance.watch.store.JooqSources;
import io.zhanggui.compliance.watch.store.JooqTexts;
import io.zhanggui.compliance.watch.store.JooqTexts.Marks;
import io.zhanggui.outward.OutwardAddresses;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Looks at sources, and notes what was found. */
@Component
class SourceLooks {

    private static final Duration GAP = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);

    private final JooqSources sources;
    private final JooqTexts texts;
    private final Intake intake;
    private final FolderReader folders;
    private final PoliteFetcher fetcher;
    private final Clock clock;

    @Autowired
    SourceLooks(
            JooqSources sources,
            JooqTexts texts,
            Intake intake,
            FolderReader folders,
            OutwardAddresses outward,
            Clock clock) {
        this(sources, texts, intake, folders, new PoliteFetcher(outward, clock, GAP, PATIENCE), clock);
    }

    SourceLooks(
            JooqSources sources,
            JooqTexts texts,
            Intake intake,
            FolderReader folders,
            PoliteFetcher fetcher,
            Clock clock) {
        this.sources = sources;
        this.texts = texts;
        this.intake = intake;
        this.folders = folders;
        this.fetcher = fetcher;
        this.clock = clock;
    }

    void lookAtDue() {
        sources.listDue(clock.instant()).forEach(this::look);
    }

    /** One look; what failed is tried again sooner. */
    void look(Source source) {
        Tally tally = new Tally();
        switch (source.kind()) {
            case FOLDER -> lookAtFolder(source, tally);
            case ADDRESSES -> source.place().lines().forEach(line -> lookAtAddress(source, line.strip(), tally));
            case PASTE -> {
                return;
            }
        }
        Instant now = clock.instant();
        Duration wait = Duration.ofHours(source.hours());
        boolean sooner = !tally.faults.isEmpty() && wait.compareTo(AFTER_FAILURE) > 0;
        sources.looked(source.id(), now, now.plus(sooner ? AFTER_FAILURE : wait), tally.said());
    }

    private void lookAtFolder(Source source, Tally tally) {
        Optional<Path> folder = folders.find(source.place());
        if (folder.isEmpty()) {
            tally.faults.add("没有文件夹 " + source.place());
            return;
        }
        for (Path file : folders.list(folder.get())) {
            String name = file.getFileName().toString();
            folders.read(file)
                    .ifPresentOrElse(
                            text -> take(source, name, text, Marks.NONE, tally),
                            () -> tally.faults.add(name + " 太大，或读不出文字"));
        }
    }

    private void lookAtAddress(Source source, String address, Tally tally) {
        if (address.isEmpty()) {
            return;
        }
        switch (fetcher.fetch(URI.create(address), texts.marks(source.id(), address))) {
            case PoliteFetcher.Fetched.Text text -> take(source, address, text.content(), text.marks(), tally);
            case PoliteFetcher.Fetched.Unchanged unchanged -> tally.seen++;
            case PoliteFetcher.Fetched.Failed failed -> tally.faults.add(address + " " + failed.why());
        }
    }

    private void take(Source source, String name, String content, Marks marks, Tally tally) {
        tally.seen++;
        if (ArticleSplitter.read(content).articles().isEmpty()) {
            tally.faults.add(name + " 没有读出条文");
            return;
        }
        Optional<NoRule> none = NoRule.find(content);
        if (none.isPresent()) {
            tally.faults.add(name + " 不是规则正文：" + none.get().words().zh());
        } else if (intake.take(source, name, "", content, marks).isNew()) {
            tally.fresh++;
        }
    }

    private static final class Tally {
        private int seen;
        private int fresh;
        private final List<String> faults = new ArrayList<>();

        String said() {
            String counted = "看了 " + seen + " 份，" + fresh + " 份有新内容";
            return faults.isEmpty() ? counted : counted + "；" + String.join("；", faults);
        }
    }
}
