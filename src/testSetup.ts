import fc from 'fast-check'

const seed = Number(process.env['PROPERTY_SEED'])
if (Number.isInteger(seed)) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed })
