package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Finding;
import io.zhanggui.compliance.Verdict;
import io.zhanggui.compliance.shopcheck.BulkCheck;
import io.zhanggui.compliance.shopcheck.BulkCheck.Counts;
import io.zhanggui.compliance.shopcheck.BulkCheck.RuleCount;
import io.zhanggui.compliance.shopcheck.BulkCheck.State;
import io.zhanggui.compliance.shopcheck.BulkChecks.Progress;
import io.zhanggui.compliance.shopcheck.BulkLine;
import io.zhanggui.compliance.shopcheck.KeptCheck;
import io.zhanggui.compliance.shopcheck.ShopTextChecks;
import io.zhanggui.compliance.shopcheck.ShopcheckError;
import io.zhanggui.compliance.shopcheck.rules.TextColumns;
import io.zhanggui.compliance.shopcheck.store.JooqBulkChecks;
import io.zhanggui.compliance.shopcheck.store.JooqKeptChecks;
import io.zhanggui.connect.tables.PlainRow;
import io.zhanggui.connect.tables.PlainTable;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Failure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Checks one file from its first line to its last. A file that was interrupted is begun again. */
@Component
class BulkRun {

    private static final Logger LOG = LoggerFactory.getLogger(BulkRun.class);
    private static final int MOST_LINES = 1_000_000;
    private static final int CHECKED_AT_ONCE = 1_000;
    private static final int WRITTEN_AT_ONCE = 500;
    private static final Progress BEGUN = new Progress(0, 0);

    private final JooqBulkChecks store;
    private final JooqKeptChecks history;
    private final BulkFiles files;
    private final SealedLines lines;
    private final ShopTextChecks checks;
    private final Map<Long, Progress> progress = new ConcurrentHashMap<>();
    private final Set<Long> cancelled = ConcurrentHashMap.newKeySet();

    BulkRun(JooqBulkChecks store, JooqKeptChecks history, BulkFiles files, SealedLines lines, ShopTextChecks checks) {
        this.store = store;
        this.history = history;
        this.files = files;
        this.lines = lines;
        this.checks = checks;
    }

    Progress progress(long id) {
        return progress.getOrDefault(id, BEGUN);
    }

    void cancel(long id) {
        cancelled.add(id);
    }

    void run(long id) {
        BulkCheck check = store.find(id).orElse(null);
        if (check == null || check.state() != State.WAITING && check.state() != State.RUNNING) {
            return;
        }
        Tally tally = new Tally(id);
        try {
            store.setState(id, State.RUNNING, Counts.NONE, List.of(), null);
            store.clearLines(id);
            read(check, tally);
            end(check, tally, State.DONE, null);
            remember(check, tally);
        } catch (CancellationException e) {
            end(check, tally, State.CANCELLED, null);
        } catch (Failure e) {
            end(check, tally, State.FAILED, new Bilingual(e.sentence(Locale.CHINESE), e.sentence(Locale.ENGLISH)));
        } catch (RuntimeException e) {
            LOG.error("the file of check {} could not be checked", id, e);
            end(check, tally, State.FAILED, new Bilingual("程序出错，详情见日志", "the program failed; see its log"));
        } finally {
            progress.remove(id);
            cancelled.remove(id);
        }
    }

    private void end(BulkCheck check, Tally tally, State state, @Nullable Bilingual failure) {
        tally.write();
        store.setState(check.id(), state, tally.counts(), tally.rules(), failure);
    }

    private void read(BulkCheck check, Tally tally) {
        LineCheck reader = new LineCheck(checks.of(check.agency(), check.shop()), check);
        PlainTable table = table(check);
        table.read(row -> tally.add(reader, row), share -> progress.put(check.id(), new Progress(share, tally.all)));
        tally.check(reader);
    }

    /** The table of a file as its check reads it. */
    PlainTable table(BulkCheck check) {
        PlainTable table = PlainTable.open(files.open(store.sealed(check.id())), check.file(), TextColumns::isKnown);
        return check.headed() ? table : table.withoutHeader();
    }

    private void remember(BulkCheck check, Tally tally) {
        Counts counts = tally.counts();
        Verdict verdict = counts.blocked() > 0 ? Verdict.BLOCK : counts.warned() > 0 ? Verdict.WARN : Verdict.PASS;
        history.insert(new KeptCheck(
                0,
                check.agency(),
                check.shop(),
                check.by(),
                check.at(),
                check.kind(),
                check.category(),
                verdict,
                null,
                List.of(),
                check.file(),
                check.id(),
                counts.lines(),
                counts.blocked(),
                counts.warned()));
    }

    /** What was found so far, written in pieces. */
    private final class Tally {
        private final long id;
        private final List<PlainRow> unread = new ArrayList<>();
        private final List<BulkLine> waiting = new ArrayList<>();
        private final Map<Finding, Long> seen = new HashMap<>();
        private long all;
        private long blocked;
        private long warned;
        private long faulty;

        Tally(long id) {
            this.id = id;
        }

        void add(LineCheck reader, PlainRow row) {
            if (cancelled.contains(id)) {
                throw new CancellationException();
            }
            if (all == MOST_LINES) {
                throw new Failure(ShopcheckError.TOO_MANY_LINES, MOST_LINES);
            }
            all++;
            unread.add(row);
            if (unread.size() == CHECKED_AT_ONCE) {
                check(reader);
            }
        }

        /** Lines are checked by all cores, and told in their order. */
        void check(LineCheck reader) {
            unread.parallelStream().map(reader::check).toList().forEach(found -> found.ifPresent(this::add));
            unread.clear();
        }

        private void add(BulkLine line) {
            switch (line.verdict()) {
                case "BLOCK" -> blocked++;
                case "WARN" -> warned++;
                default -> faulty++;
            }
            line.findings().forEach(found -> seen.merge(plain(found), 1L, Long::sum));
            waiting.add(line);
            if (waiting.size() == WRITTEN_AT_ONCE) {
                write();
            }
        }

        private Finding plain(Finding found) {
            return new Finding(0, 0, "", found.kind(), found.rule(), found.severity(), "");
        }

        void write() {
            store.append(id, waiting.stream().map(lines::close).toList());
            waiting.clear();
        }

        Counts counts() {
            return new Counts(all, blocked, warned, faulty);
        }

        List<RuleCount> rules() {
            return seen.entrySet().stream()
                    .map(each ->
                            new RuleCount(each.getKey().kind(), each.getKey().rule(), each.getValue()))
                    .sorted(Comparator.comparingLong(RuleCount::findings).reversed())
                    .toList();
        }
    }
}
