package nl.regiekamer.analyse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All methods that can be run, by family. */
final class Catalogue {

    private Catalogue() {}

    static Map<String, List<Method>> families() {
        var families = new LinkedHashMap<String, List<Method>>();
        families.put("Cijfers per inwoner", RateMethods.list());
        families.put("Gladstrijken", SmoothingMethods.list());
        families.put("Modellen van aantallen", RegressionMethods.list());
        families.put("Vroege waarschuwing", WarningMethods.list());
        families.put("Waar het samenklontert", LocalMethods.list());
        families.put("Punten en clusters", ClusterMethods.list());
        families.put("Plaatsen en omtrekken", GeometryMethods.list());
        families.put("Onthulling voorkomen", DisclosureMethods.list());
        families.put("Effect van een maatregel", EffectMethods.list());
        families.put("Kwaliteit van een voorspelling", ForecastMethods.list());
        families.put("Steekproeven", SurveyMethods.list());
        families.put("Kleine gebieden", SmallAreaMethods.list());
        return families;
    }

    static List<Method> listAll() {
        return families().values().stream().flatMap(List::stream).toList();
    }
}
