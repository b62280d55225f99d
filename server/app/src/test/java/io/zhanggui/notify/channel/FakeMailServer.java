package io.zhanggui.notify.channel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks as much SMTP (RFC 5321) as it takes to receive a mail, with AUTH PLAIN and LOGIN left to PLAIN. */
final class FakeMailServer implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final String recipientAnswer;

    /** What came in. */
    record Letter(String from, List<String> to, String data) {}

    /** @param recipientAnswer what it says to each recipient */
    FakeMailServer(String recipientAnswer) throws IOException {
        this.recipientAnswer = recipientAnswer;
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<Letter> letters() {
        return letters;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                talk(line);
            } catch (IOException e) {
                // The test is over, or the caller hung up.
            }
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(line.getOutputStream(), false, StandardCharsets.UTF_8);
        String from = "";
        List<String> to = new ArrayList<>();
        say(out, "220 fake ready");
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            String command = said.toUpperCase(Locale.ROOT);
            if (command.startsWith("EHLO")) {
                say(out, "250-fake");
                say(out, "250 AUTH PLAIN");
            } else if (command.startsWith("AUTH PLAIN")) {
                say(out, isRight(said.substring("AUTH PLAIN ".length())) ? "235 welcome" : "535 wrong password");
            } else if (command.startsWith("MAIL FROM:")) {
                from = said.substring("MAIL FROM:".length());
                say(out, "250 ok");
            } else if (command.startsWith("RCPT TO:")) {
                to.add(said.substring("RCPT TO:".length()));
                say(out, recipientAnswer);
            } else if (command.equals("DATA")) {
                say(out, "354 go on");
                letters.add(new Letter(from, List.copyOf(to), data(in)));
                say(out, "250 taken");
            } else if (command.equals("QUIT")) {
                say(out, "221 bye");
                return;
            } else {
                say(out, "250 ok");
            }
        }
    }

    private static boolean isRight(String credentials) {
        String plain = new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        return plain.endsWith("\0shop\0right");
    }

    private static String data(BufferedReader in) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            data.append(line).append('\n');
        }
        return data.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
