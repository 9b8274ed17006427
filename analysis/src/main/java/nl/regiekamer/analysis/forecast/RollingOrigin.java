package nl.regiekamer.analysis.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rolling-origin evaluation: forecast again and again from an origin that moves on, each time with
 * nothing later than the origin, and compare with what followed.
 *
 * @param forecasts all of them, by origin and then by horizon
 * @source Tashman (2000), Out-of-sample tests of forecasting accuracy, International Journal of
 *     Forecasting 16, 437-450
 */
public record RollingOrigin(List<Forecast> forecasts) {

    public RollingOrigin {
        forecasts = List.copyOf(forecasts);
    }

    /**
     * One forecast.
     *
     * @param origin how many periods were known
     * @param horizon how many periods ahead, from 1
     * @param forecast what was said
     * @param observed what happened
     */
    public record Forecast(int origin, int horizon, double forecast, double observed) {

        /** Observed minus forecast. */
        public double error() {
            return observed - forecast;
        }
    }

    /** A method of forecasting: what it says of the periods after a history. */
    public interface Method {

        /**
         * Forecasts.
         *
         * @param history the periods known, a copy
         * @param horizon how many periods are asked for
         * @return as many numbers
         */
        double[] forecast(double[] history, int horizon);
    }

    /**
     * Evaluates a method on a series.
     *
     * @param series all periods
     * @param firstOrigin how many periods are known at first, 1 or more
     * @param horizon how many periods ahead, 1 or more
     * @param step by how many periods the origin moves on, 1 or more
     * @param method sees the history alone
     */
    public static RollingOrigin evaluate(
            double[] series, int firstOrigin, int horizon, int step, Method method) {
        if (firstOrigin < 1 || horizon < 1 || step < 1 || firstOrigin + horizon > series.length) {
            throw new IllegalArgumentException(
                    "A series of %d has no room for a first origin of %d and a horizon of %d, or the step %d is below 1."
                            .formatted(series.length, firstOrigin, horizon, step));
        }
        var forecasts = new ArrayList<Forecast>();
        for (var origin = firstOrigin; origin + horizon <= series.length; origin += step) {
            var said = method.forecast(Arrays.copyOf(series, origin), horizon);
            if (said.length != horizon || !Arrays.stream(said).allMatch(Double::isFinite)) {
                throw new IllegalArgumentException(
                        "A method was asked for %d finite forecasts and gave %s."
                                .formatted(horizon, Arrays.toString(said)));
            }
            for (var h = 1; h <= horizon; h++) {
                forecasts.add(new Forecast(origin, h, said[h - 1], series[origin + h - 1]));
            }
        }
        return new RollingOrigin(forecasts);
    }

    /** Mean absolute error at one horizon, in the unit of the series. */
    public double meanAbsoluteError(int horizon) {
        return forecasts.stream()
                .filter(forecast -> forecast.horizon() == horizon)
                .mapToDouble(forecast -> Math.abs(forecast.error()))
                .average()
                .orElseThrow(() -> noSuch(horizon));
    }

    /** Mean error at one horizon: above 0, too low was forecast. */
    public double bias(int horizon) {
        return forecasts.stream()
                .filter(forecast -> forecast.horizon() == horizon)
                .mapToDouble(Forecast::error)
                .average()
                .orElseThrow(() -> noSuch(horizon));
    }

    private static IllegalArgumentException noSuch(int horizon) {
        return new IllegalArgumentException(
                "Nothing was forecast %d periods ahead.".formatted(horizon));
    }
}
