package nl.regiekamer.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * Answers what the server refuses before the application sees it, such as an address with half a
 * percent sign. It knows no visitor and no language, so it is the one page without the shell.
 */
public final class UnreadableAddress extends ErrorReportValve {

    private static final String PAGE =
            """
            <!doctype html>
            <html lang="nl"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Dit adres klopt niet – Regiekamer</title>
            <link rel="stylesheet" href="%s"></head>
            <body><main><div class="wrap wrap--form">
            <div class="head"><h1>Dit adres klopt niet</h1></div>
            <div class="box box--err stack-s">
            <p>In het adres staat iets wat niet te lezen is, zoals een los procentteken.</p>
            <p>Kijk het adres na, of begin opnieuw.</p></div>
            <p class="actions"><a class="btn btn--2" href="/">Terug naar de stand van de stad</a></p>
            </div></main></body></html>
            """;

    private final String page;

    public UnreadableAddress() {
        try {
            page = PAGE.formatted(new Assets().path("regiekamer.css"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'self'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType("text/html;charset=UTF-8");
        try {
            var writer = response.getReporter();
            if (writer != null) {
                writer.write(page);
                response.finishResponse();
            }
        } catch (IOException gone) {
            container.getLogger().debug("The visitor left.", gone);
        }
    }
}
