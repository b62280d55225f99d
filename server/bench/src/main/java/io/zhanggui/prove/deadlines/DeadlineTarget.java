package io.zhanggui.prove.deadlines;

import io.zhanggui.StartOptions;
import io.zhanggui.ZhangguiApplication;
import io.zhanggui.identity.Agencies;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.NewUser;
import io.zhanggui.identity.Role;
import io.zhanggui.identity.User;
import io.zhanggui.identity.Users;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import io.zhanggui.work.TaskDraft;
import io.zhanggui.work.Tasks;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The server that is killed: fills itself at its first start, says {@code ready} and when, opens further tasks through
 * the face until it dies or hears {@code finish}, and then writes down what became of every alarm.
 */
public final class DeadlineTarget {

    private static final Duration BEGINS = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PAUSE_MILLIS = 150;

    private final AlarmLedger ledger;
    private final Tasks tasks;
    private final Caller caller;
    private final UserId assignee;
    private final JumpingClock clock;

    private DeadlineTarget(ConfigurableApplicationContext context, JumpingClock clock) {
        this.ledger = new AlarmLedger(context.getBean(DataSource.class));
        this.tasks = context.getBean(Tasks.class);
        this.caller = Caller.local(context.getBean(Agencies.class).getDefault().id());
        this.assignee = assignee(context.getBean(Users.class), caller);
        this.clock = clock;
    }

    private static UserId assignee(Users users, Caller caller) {
        return users.listUsers(caller).stream()
                .filter(user -> user.name().equals("deadlines"))
                .map(User::id)
                .findFirst()
                .orElseGet(() -> users.create(caller, new NewUser("deadlines", "值班", Role.SPECIALIST, null))
                        .user()
                        .id());
    }

    /** Runs until killed or told to finish. */
    public static void main(String[] words) throws Exception {
        Path folder = Path.of(words[0]);
        JumpingClock clock = JumpingClock.at(folder.resolve("clock"), Period.BEIJING);
        try (ConfigurableApplicationContext context =
                ZhangguiApplication.start(StartOptions.web(folder.resolve("data"), 0), clock)) {
            DeadlineTarget target = new DeadlineTarget(context, clock);
            target.run(folder, Integer.parseInt(words[1]), Integer.parseInt(words[2]));
        } catch (AssertionError wrong) {
            System.out.println("WRONG " + wrong.getMessage());
        }
    }

    private void run(Path folder, int alarms, int seconds) throws Exception {
        if (!ledger.isKept()) {
            ledger.fill(caller.agency(), assignee, alarms, clock.instant().plus(BEGINS), Duration.ofSeconds(seconds));
            ledger.keep();
        }
        System.out.println("ready " + AlarmLedger.micros(Instant.now()));
        AtomicBoolean finishes = new AtomicBoolean();
        Thread.ofPlatform().daemon().start(() -> listen(finishes));
        Random dice = new Random();
        while (!finishes.get()) {
            open(dice);
            Thread.sleep(PAUSE_MILLIS);
        }
        waitForAll();
        ledger.check();
        ledger.write(folder.resolve("alarms.csv"));
        System.out.println("finished");
    }

    private static void listen(AtomicBoolean finishes) {
        try (BufferedReader words = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            finishes.set("finish".equals(words.readLine()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that rings soon, often before the next look of the server. */
    private void open(Random dice) {
        Instant due = clock.instant().plusMillis(200 + dice.nextInt(2_500));
        try {
            tasks.open(caller, new TaskDraft(null, "临时", "", null, null, assignee, due, null));
        } catch (Failure past) {
            // The clock jumped over it.
        }
    }

    private void waitForAll() throws InterruptedException {
        Instant last = ledger.lastWithin(clock.instant().plus(Duration.ofHours(12)));
        while (clock.instant().isBefore(last)) {
            Thread.sleep(50);
        }
        Instant patience = Instant.now().plus(PATIENCE);
        while (ledger.waiting(last) > 0) {
            if (Instant.now().isAfter(patience)) {
                throw new AssertionError(ledger.waiting(last) + " alarms were never told");
            }
            Thread.sleep(50);
        }
    }
}
