# Reads GeoJSON with the package geojson, which checks it, and with GDAL, which QGIS reads it by: a JSON text on standard input.
import json, os, sys, tempfile
import geojson, pyogrio

text = json.load(sys.stdin)
whole = geojson.loads(text)
features = whole.features if whole.type == 'FeatureCollection' else [whole]
errors = [str(each.errors()) for each in features if not each.is_valid]
with tempfile.TemporaryDirectory() as folder:
    file = os.path.join(folder, 'a.geojson')
    with open(file, 'w', encoding='utf-8') as out:
        out.write(text)
    info = pyogrio.read_info(file)
    meta, _fids, geometries, values = pyogrio.raw.read(file)
print(json.dumps({
    'errors': errors,
    'kind': whole.type,
    'points': {each.id: each.geometry and each.geometry['coordinates'] for each in features},
    'crs': info['crs'], 'geometry': info['geometry_type'], 'features': info['features'], 'columns': list(info['fields']),
    'placed': sum(each is not None for each in geometries),
}))  # fmt: skip
