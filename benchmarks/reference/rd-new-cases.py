# Makes the case of RD New: PROJ (pyproj) with the published steps of RDNAPTRANS2018, without the
# correction grid. python3 benchmarks/reference/rd-new-cases.py, from the root of the repository.
import random
import pyproj

pipeline = (
    "+proj=pipeline +step +proj=unitconvert +xy_in=deg +xy_out=rad "
    "+step +proj=push +v_3 +step +proj=set +v_3=43 +omit_inv +step +proj=cart +ellps=GRS80 "
    "+step +proj=helmert +x=-565.7346 +y=-50.4058 +z=-465.2895 +rx=-0.395023 +ry=0.330776 "
    "+rz=-1.876073 +s=-4.07242 +convention=coordinate_frame +exact "
    "+step +proj=cart +inv +ellps=bessel +step +proj=sterea +lat_0=52.156160556 "
    "+lon_0=5.387638889 +k=0.9999079 +x_0=155000 +y_0=463000 +ellps=bessel "
    "+step +proj=set +v_3=0 +omit_fwd +step +proj=pop +v_3"
)
forward = pyproj.Transformer.from_pipeline(pipeline)
random.seed(28992)
with open("analysis/src/test/resources/reference/rd-new.csv", "w") as file:
    file.write("# ETRS89 to RD New without the correction grid: PROJ %s, pyproj %s, pipeline in benchmarks/reference/rd-new-cases.py.\n" % (pyproj.proj_version_str, pyproj.__version__))
    file.write("# Tolerance: 1e-4 m.\nlatitude,longitude,x,y\n")
    for _ in range(200):
        latitude = round(random.uniform(50.5, 53.8), 9)
        longitude = round(random.uniform(3.0, 7.4), 9)
        x, y = forward.transform(longitude, latitude)
        file.write("%.9f,%.9f,%.6f,%.6f\n" % (latitude, longitude, x, y))
