package io.zhanggui.compliance.shopcheck.flow;

import io.zhanggui.compliance.Rule;
import io.zhanggui.compliance.RuleClass;
import io.zhanggui.compliance.Rulebook;
import io.zhanggui.compliance.Severity;
import io.zhanggui.compliance.shopcheck.ListingFinding;
import io.zhanggui.compliance.shopcheck.store.JooqFindings;
import io.zhanggui.identity.Caller;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.SubjectRef;
import io.zhanggui.work.Deadlines;
import io.zhanggui.work.Task;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.Tasks;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tasks to mend listings. Each finding is in one open task at most. */
@Component
class FindingTasks {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NOTE = 2_000;
    private static final Duration FOR_BLOCKED = Duration.ofHours(8);
    private static final Duration FOR_WARNED = Duration.ofHours(24);

    private final Tasks tasks;
    private final Deadlines deadlines;
    private final JooqFindings findings;
    private final ObjectProvider<Rulebook> rules;

    FindingTasks(Tasks tasks, Deadlines deadlines, JooqFindings findings, ObjectProvider<Rulebook> rules) {
        this.tasks = tasks;
        this.deadlines = deadlines;
        this.findings = findings;
        this.rules = rules;
    }

    Task ofListing(Caller caller, ShopId shop, List<ListingFinding> found) {
        ListingFinding first = found.getFirst();
        String page = page(shop) + "&words=" + encoded(first.item());
        return open(caller, shop, "改商品标题：" + first.title(), page, found);
    }

    Task ofClass(Caller caller, ShopId shop, String kind, List<ListingFinding> found) {
        String name = rules.getObject().listClasses().stream()
                .filter(each -> each.key().equals(kind))
                .map(RuleClass::zh)
                .findFirst()
                .orElse(kind);
        long listings = found.stream().map(ListingFinding::item).distinct().count();
        String title = "改“" + name + "”：" + listings + " 件商品 " + found.size() + " 处";
        return open(caller, shop, title, page(shop) + "&class=" + encoded(kind), found);
    }

    private Task open(Caller caller, ShopId shop, String title, String page, List<ListingFinding> found) {
        ListingFinding first = found.getFirst();
        boolean blocked = found.stream().anyMatch(each -> each.place().severity() == Severity.BLOCK);
        Task task = tasks.open(
                caller,
                new TaskDraft(
                        shop,
                        cut(title, LONGEST_TITLE),
                        cut(found.stream().map(this::line).collect(Collectors.joining("\n")), LONGEST_NOTE),
                        new SubjectRef("listing_finding", Long.toString(first.id())),
                        page,
                        null,
                        deadlines.inWorkingTime(blocked ? FOR_BLOCKED : FOR_WARNED),
                        "finding:" + first.id() + ":" + first.reopened()));
        findings.setTask(
                found.stream().map(ListingFinding::id).toList(), task.id().value());
        return task;
    }

    private String line(ListingFinding finding) {
        String rule = rules.getObject()
                .findRule(finding.place().rule())
                .map(Rule::zh)
                .orElse(finding.place().rule());
        return finding.item() + "：“" + finding.place().term() + "”（" + rule + "）"
                + finding.place().advice();
    }

    private static String page(ShopId shop) {
        return "/compliance/shop?at=" + shop.value();
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
