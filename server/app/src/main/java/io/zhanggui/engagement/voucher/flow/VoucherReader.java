package io.zhanggui.engagement.voucher.flow;

import io.zhanggui.engagement.client.Client;
import io.zhanggui.engagement.client.Clients;
import io.zhanggui.engagement.contract.Agreements;
import io.zhanggui.engagement.contract.KeptStatement;
import io.zhanggui.engagement.contract.StatementState;
import io.zhanggui.engagement.contract.Statements;
import io.zhanggui.engagement.voucher.Vouchers;
import io.zhanggui.engagement.voucher.rules.Entries;
import io.zhanggui.identity.Caller;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the confirmed statements of all clients. */
@Component
class VoucherReader implements Vouchers {

    private final Clients clients;
    private final Agreements agreements;
    private final Statements statements;
    private final JsonMapper json;

    VoucherReader(Clients clients, Agreements agreements, Statements statements, JsonMapper json) {
        this.clients = clients;
        this.agreements = agreements;
        this.statements = statements;
        this.json = json;
    }

    @Override
    public List<Voucher> list(Caller caller, YearMonth month, Accounts accounts) {
        List<Voucher> vouchers = new ArrayList<>();
        for (Client client : clients.list(caller)) {
            agreements.list(caller, client.id()).stream()
                    .flatMap(agreement -> statements.list(caller, agreement.id()).stream())
                    .filter(statement -> statement.state() == StatementState.CONFIRMED)
                    .filter(statement ->
                            YearMonth.from(statement.period().to().minusDays(1)).equals(month))
                    .sorted(Comparator.comparing(statement -> statement.period().from()))
                    .map(statement -> voucher(caller, client, statement, vouchers.size() + 1, accounts))
                    .filter(voucher -> !voucher.entries().isEmpty())
                    .forEach(vouchers::add);
        }
        return vouchers;
    }

    private Voucher voucher(Caller caller, Client client, KeptStatement statement, int number, Accounts accounts) {
        String summary = client.name() + " " + statement.period().from() + " 起服务费";
        return new Voucher(
                number,
                statement.period().to().minusDays(1),
                client.name(),
                statement.agreement().value(),
                Entries.of(summary, statement.totalFen(), tax(caller, statement), accounts));
    }

    private long tax(Caller caller, KeptStatement statement) {
        String yuan = json.readTree(statements.content(caller, statement.id()))
                .path("tax")
                .required("amount")
                .asString();
        return new BigDecimal(yuan.replace(",", "")).movePointRight(2).longValueExact();
    }
}
