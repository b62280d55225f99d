package io.zhanggui.engagement.optimise.flow;

import io.zhanggui.engagement.DueMatter;
import io.zhanggui.engagement.DueMatters;
import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.optimise.flow.EvaluationTurns.State;
import io.zhanggui.engagement.optimise.flow.EvaluationTurns.Turn;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Permission;
import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Evaluations of the last quarter that were not issued, for those who see fees, since these stand in them. */
@Component
class EvaluationsDue implements DueMatters {

    private static final String KEY = "evaluations";
    private static final Note TITLE = new Note("季度评估", "Quarterly evaluation");
    private static final String PAGE = "/engagement/clients";

    private final Clients clients;
    private final EvaluationTurns turns;

    EvaluationsDue(Clients clients, EvaluationTurns turns) {
        this.clients = clients;
        this.turns = turns;
    }

    private record Case(Client client, Turn turn) {}

    @Override
    public Optional<DueMatter> look(Caller caller, Scope shops, LocalDate today) {
        if (!caller.may(Permission.SEE_FEES) || !caller.may(Permission.WRITE_PAPERS)) {
            return Optional.empty();
        }
        List<Case> all = new ArrayList<>();
        for (Client client : clients.list(caller)) {
            if (!Collections.disjoint(client.shops(), shops.shops())) {
                turns.find(caller, client, today).ifPresent(turn -> all.add(new Case(client, turn)));
            }
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(matter(all, today));
    }

    private static DueMatter matter(List<Case> all, LocalDate today) {
        String quarter = all.getFirst().turn().quarter().zh();
        String written = all.getFirst().turn().quarter().written();
        List<Case> open =
                all.stream().filter(each -> each.turn().state() != State.ISSUED).toList();
        if (open.isEmpty()) {
            return DueMatter.nothing(
                    KEY, TITLE, new Note(quarter + "的评估都已发出", "all evaluations of " + written + " were issued"), PAGE);
        }
        long drafted = open.stream()
                .filter(each -> each.turn().state() == State.DRAFTED)
                .count();
        LocalDate due = day(open.getFirst().turn());
        return new DueMatter(
                KEY,
                TITLE,
                due.isAfter(today) ? DueMatter.Soon.IN_DAYS : DueMatter.Soon.TODAY,
                new Note(
                        open.size() + " 个客户 " + quarter + "的评估还没有发出" + (drafted == 0 ? "" : "，" + drafted + " 份草稿已写好"),
                        open.size() + " evaluations of " + written + " are not issued"
                                + (drafted == 0 ? "" : ", " + drafted + " are drafted")),
                new Note("在客户的“文档”里核对草稿，发出", "Check the draft among the client's documents and issue it"),
                open.size() == 1 ? EvaluationRounds.page(open.getFirst().client()) : PAGE,
                List.of(new Note("客户", "Client"), new Note("应在这天前发出", "Due"), new Note("现状", "State")),
                open.stream().map(EvaluationsDue::row).toList());
    }

    private static DueMatter.Row row(Case each) {
        return new DueMatter.Row(
                EvaluationRounds.page(each.client()),
                List.of(
                        DueMatter.same(each.client().name()),
                        DueMatter.same(day(each.turn()).toString()),
                        state(each.turn())));
    }

    private static Note state(Turn turn) {
        if (turn.state() == State.DRAFTED) {
            return new Note("草稿已写好，等核对", "drafted, to be checked");
        }
        return turn.missing() == 0
                ? new Note("草稿马上会写好", "about to be drafted")
                : new Note("等数据：还缺 " + turn.missing() + " 天的销售", "waits for the sales of " + turn.missing() + " days");
    }

    private static LocalDate day(Turn turn) {
        return LocalDate.ofInstant(turn.due(), Period.BEIJING);
    }
}
